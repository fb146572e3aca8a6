"""What a deed changed is kept as it was before and as it was after; what came of it, after."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('audit', '0001_initial'),
    ]

    operations = [
        migrations.RenameField('entry', 'outcome', 'after'),
        migrations.AddField('entry', 'before', models.JSONField(default=dict)),
        migrations.AddField('entry', 'seat', models.TextField(null=True)),
    ]
