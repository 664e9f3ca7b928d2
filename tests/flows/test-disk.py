# SPDX-License-Identifier: GPL-3.0-or-later
"""A full disk: it is said, nothing is harmed, and the next save that can succeed does."""
import os
import re
import subprocess

import flow


def full_while_saving(desk):
    disk = desk.path('disk')
    os.makedirs(disk)
    mounted = os.geteuid() == 0 and subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], stderr=subprocess.DEVNULL).returncode == 0
    if not mounted:
        raise flow.Skip('a small disk can only be mounted by root')
    try:
        try_it(desk, disk)
    finally:
        for app in desk.apps:
            app.end()
        subprocess.run(['umount', '-l', disk])


def fill(disk):
    with open(os.path.join(disk, 'filler'), 'wb', buffering=0) as file:
        try:
            while True:
                file.write(b'x' * 4096)
        except OSError:
            pass


def try_it(desk, disk):
    desk.make('disk/posting.vacancy')
    original = desk.read('disk/posting.vacancy')
    app = desk.edit('disk/posting.vacancy')
    app.go_to('Duty 1 of', -1)
    app.type(' Not lost.')
    fill(disk)
    app.key('ctrl+s')
    app.find('label', re.compile('^Not saved: .*posting'))
    assert desk.read('disk/posting.vacancy') == original
    app.type(' And more.')
    os.remove(os.path.join(disk, 'filler'))
    app.find('button', re.compile('^Try to Save Again')).activate()
    flow.wait('the save', lambda: b'Not lost. And more.' in desk.read('disk/posting.vacancy'))
    flow.wait('the end of the bar', lambda: not app.all('button', re.compile('^Try to Save Again')))


flow.run(full_while_saving)
