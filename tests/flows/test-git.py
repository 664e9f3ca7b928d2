# SPDX-License-Identifier: GPL-3.0-or-later
"""A team's folder in git: a merge of two branches that met in one sentence is settled, and a change committed, in the window of the library and by keyboard alone."""
import json
import os
import re
import shutil
import subprocess

import flow

NAMES = {'GIT_CONFIG_GLOBAL': '/dev/null', 'GIT_CONFIG_NOSYSTEM': '1', 'GIT_AUTHOR_NAME': 'Anna', 'GIT_AUTHOR_EMAIL': 'anna@example.org', 'GIT_COMMITTER_NAME': 'Anna',
         'GIT_COMMITTER_EMAIL': 'anna@example.org'}


def git(desk, *arguments, check=True):
    return subprocess.run(['git', *arguments], cwd=desk.path('Team'), env={**os.environ, **NAMES}, check=check, capture_output=True, text=True).stdout


def block(desk, body, intern='Watch how models are deployed.'):
    os.makedirs(desk.path('Team/library/duty'), exist_ok=True)
    desk.write('Team/library/duty/deploy.json', json.dumps(
        {'format': 1, 'id': 'deploy', 'kind': 'duty', 'title': 'Deploy', 'body': {'en': body}, 'variants': [{'when': {'level': ['intern']}, 'body': {'en': intern}}], 'tags': [],
         'families': [], 'revision': 1, 'history': [], 'status': 'approved'}))


def said(desk):
    return json.loads(desk.read('Team/library/duty/deploy.json'))


def team(desk):
    """A repository that merges blocks as git-setup has it, with two branches: one says a level anew and both the same words."""
    if not shutil.which('git'):
        raise flow.Skip('git is not installed')
    block(desk, 'Bring models into production.')
    git(desk, 'init', '-q', '-b', 'main')
    subprocess.run([os.environ['VACANCY_CLI'], 'library', 'git-setup', desk.path('Team')], env={**os.environ, **NAMES}, check=True, stdout=subprocess.DEVNULL)
    git(desk, 'add', '-A')
    git(desk, 'commit', '-q', '-m', 'First')
    desk.settings(library_folders=f"['{desk.path('Team')}']")


def open_changes(desk):
    app = desk.start('--library', **NAMES)
    app.find(name=re.compile('^Changes in Team'))
    app.key('F10')
    app.choose('^Changes Not Committed')
    app.window('^Changes in Team')
    return app


def walk_to(app, name):
    """By Tab, as who has no mouse; each stop is named."""
    wanted = re.compile(name)
    for _ in range(40):
        focused = app.focused()
        if focused and wanted.search(focused.name):
            return
        app.key('Tab')
        app.settle()
    raise AssertionError(f'no way by Tab to {name}')


def merge_is_settled(desk):
    team(desk)
    git(desk, 'checkout', '-q', '-b', 'spring')
    block(desk, 'Bring models into production quickly.', 'Watch and try how models are deployed.')
    git(desk, 'commit', '-q', '-a', '-m', 'Quickly')
    git(desk, 'checkout', '-q', 'main')
    block(desk, 'Bring models into production safely.')
    git(desk, 'commit', '-q', '-a', '-m', 'Safely')
    git(desk, 'merge', 'spring', check=False)
    assert said(desk)['conflicts'][0]['at'] == 'body.en'
    app = open_changes(desk)
    app.find('label', re.compile('^1 conflict has to be settled'))
    walk_to(app, 'Take the Other Side$')
    app.key('space')
    app.find('label', 'All conflicts are settled.')
    walk_to(app, '^Finish the Merge$')
    app.key('space')
    app.find('label', 'Everything Is Committed')
    app.key('Escape')
    app.window_gone('^Changes in Team')
    now = said(desk)
    assert now['body']['en'] == 'Bring models into production quickly.', now
    assert now['variants'][0]['body']['en'] == 'Watch and try how models are deployed.' and 'conflicts' not in now, now
    assert git(desk, 'log', '-1', '--format=%P').count(' ') == 1 and not git(desk, 'status', '--porcelain')


def change_is_committed(desk):
    team(desk)
    block(desk, 'Bring models into production.', 'Learn how models are deployed.')
    app = open_changes(desk)
    walk_to(app, '^Message$')
    app.key('ctrl+a')
    app.type('Interns learn')
    walk_to(app, '^Commit$')
    app.key('space')
    app.find('label', 'Everything Is Committed')
    app.key('Escape')
    app.window_gone('^Changes in Team')
    assert git(desk, 'log', '-1', '--format=%an: %s').strip() == 'Anna: Interns learn'
    assert not git(desk, 'status', '--porcelain')


flow.run(merge_is_settled, change_is_committed)
