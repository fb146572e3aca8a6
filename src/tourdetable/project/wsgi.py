"""The door for a web server: `gunicorn tourdetable.project.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tourdetable.project.settings")
application = get_wsgi_application()
