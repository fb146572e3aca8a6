"""Entries are numbered without gaps and chained by hash; those that are there already, too."""

from typing import Any

from django.db import migrations, models

from tourdetable.audit.chain import EMPTY, Head, Written, clock_back


BATCH = 500


def chain(apps: Any, _: object) -> None:
    """Chain the entries in the order in which they were made."""
    entries = apps.get_model("audit", "Entry").objects.order_by("pk")
    head, last_at, last_pk = EMPTY, None, 0
    while some := list(entries.filter(pk__gt=last_pk)[:BATCH]):
        for one in some:
            one.number, one.previous = head.number + 1, head.hash
            one.clock_back = clock_back(one.at, last_at)
            said = {name: getattr(one, name) for name in Written.__dataclass_fields__}
            one.hash, last_at, last_pk = Written(**said).digest(), one.at, one.pk
            head = Head(one.number, one.hash)
        entries.bulk_update(some, ["number", "previous", "hash", "clock_back"], batch_size=50)
    heads = apps.get_model("audit", "ChainHead").objects
    heads.create(pk=1, number=head.number, hash=head.hash, at=last_at)


class Migration(migrations.Migration):

    dependencies = [
        ('audit', '0002_before_and_after'),
    ]

    operations = [
        migrations.AddField('entry', 'number', models.PositiveBigIntegerField(null=True)),
        migrations.AddField('entry', 'clock_back', models.PositiveBigIntegerField(default=0)),
        migrations.AddField('entry', 'previous', models.CharField(max_length=64, default='')),
        migrations.AddField('entry', 'hash', models.CharField(max_length=64, default='')),
        migrations.CreateModel(
            name='ChainHead',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveBigIntegerField(default=EMPTY.number)),
                ('hash', models.CharField(default=EMPTY.hash, max_length=64)),
                ('at', models.DateTimeField(null=True)),
            ],
        ),
        migrations.AddConstraint(
            'chainhead',
            models.CheckConstraint(condition=models.Q(pk=1), name='the_log_has_one_head'),
        ),
        migrations.RunPython(chain, migrations.RunPython.noop),
    ]
