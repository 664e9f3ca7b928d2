# SPDX-License-Identifier: GPL-3.0-or-later
"""No network: the program works where there is none, and asks for none where there is."""
import os
import re
import subprocess

import flow


def internet_sockets(pid):
    """Sockets of the Internet protocols that belong to this process."""
    own = set()
    for descriptor in os.listdir(f'/proc/{pid}/fd'):
        try:
            own.add(os.readlink(f'/proc/{pid}/fd/{descriptor}'))
        except OSError:
            pass
    found = []
    for table in ('tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'):
        path = f'/proc/{pid}/net/{table}'
        if os.path.exists(path):
            with open(path, encoding='ascii') as file:
                found += [line for line in file.readlines()[1:] if f'socket:[{line.split()[9]}]' in own]
    return found


def use_it(desk, app):
    app.go_to('Duty 1 of', -1)
    app.type(' Without a net: reproducable.')
    app.key('Down')
    app.switch_level('Senior')
    app.key('ctrl+shift+p')
    flow.wait('the preview', lambda: 'Without a net' in app.find('text box', 'The page as it will look').text)
    app.key('ctrl+s')
    flow.wait('the save', lambda: b'Without a net' in desk.read('posting.vacancy'))


def works_without(desk):
    if os.geteuid() != 0 or subprocess.run(['unshare', '-n', 'true'], stderr=subprocess.DEVNULL).returncode != 0:
        raise flow.Skip('only root can take the network away')
    desk.make('posting.vacancy')
    app = desk.start(desk.path('posting.vacancy'), command=('unshare', '-n'))
    with open(f'/proc/{app.process.pid}/net/dev', encoding='ascii') as file:
        assert re.findall(r'^\s*(\w+):', file.read(), re.MULTILINE) in (['lo'], []), 'there is a network after all'
    app.line('Duty 1 of')
    use_it(desk, app)


def opens_no_socket(desk):
    desk.make('posting.vacancy')
    app = desk.edit('posting.vacancy')
    assert not internet_sockets(app.process.pid)
    use_it(desk, app)
    assert not internet_sockets(app.process.pid)


flow.run(works_without, opens_no_socket)
