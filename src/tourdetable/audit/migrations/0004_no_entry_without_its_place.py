"""Every entry has its number and its hashes, and the database refuses to change or lose one."""

from django.db import migrations, models

from tourdetable.audit import guards


class Migration(migrations.Migration):

    dependencies = [
        ('audit', '0003_the_chain'),
    ]

    operations = [
        migrations.AlterModelOptions(
            'entry', options={'ordering': ['number'], 'verbose_name_plural': 'entries'}
        ),
        migrations.AlterField('entry', 'number', models.PositiveBigIntegerField()),
        migrations.AlterField('entry', 'previous', models.CharField(max_length=64)),
        migrations.AlterField('entry', 'hash', models.CharField(max_length=64)),
        migrations.AddConstraint(
            'entry',
            models.UniqueConstraint(fields=['number'], name='each_number_of_the_log_once'),
        ),
        migrations.RunPython(guards.put_up, guards.take_down),
    ]
