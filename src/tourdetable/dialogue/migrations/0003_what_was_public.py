"""What was taken in before there were levels had been confirmed to be public, and stays so."""

from typing import Any

from django.db import migrations

IN_FORCE = {'classification_in_force': 'public', 'attribution_in_force': 'named'}
TABLES = (
    ('archive', 'Document'),
    ('dialogue', 'AgendaItem'),
    ('dialogue', 'OfficeHeld'),
    ('dialogue', 'Count'),
    ('dialogue', 'Person'),
    ('dialogue', 'Attendance'),
    ('dialogue', 'Intervention'),
    ('dialogue', 'Proposition'),
    ('dialogue', 'Decision'),
    ('dialogue', 'Event'),
    ('followup', 'Project'),
    ('followup', 'Item'),
)


def keep_public(apps: Any, schema_editor: Any) -> None:
    """Say of everything that is there what was confirmed when it was taken in."""
    meetings = apps.get_model('dialogue', 'Meeting').objects
    meetings.update(classification='public', attribution='named', **IN_FORCE)
    for app, table in TABLES:
        apps.get_model(app, table).objects.update(**IN_FORCE)


class Migration(migrations.Migration):

    dependencies = [
        ('archive', '0003_classification'),
        ('dialogue', '0002_classification'),
        ('followup', '0002_classification'),
    ]

    operations = [
        migrations.RunPython(keep_public, migrations.RunPython.noop),
    ]
