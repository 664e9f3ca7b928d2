// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz-import.h"

static void
try (const char *data, gsize length)
{
  fuzz_import (&jd_import_mail, data, length);
}

static const char *const seeds[] = {
  "From: a@b.c\nSubject: =?utf-8?Q?K=C3=B6ch?= =?iso-8859-1?B?aW4=?=\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=\"b\"\n\n--b\nContent-Type: text/plain; format=flowed\n\na \nb\n-- \nsig\n"
  "--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>caf=C3=A9=\n</p>\n--b--\n",
  "Subject: x\nContent-Type: message/rfc822\n\nContent-Transfer-Encoding: base64\n\nQ2Fm6S4=\n", "Subject: x\nContent-Type: text/plain; charset=utf-16\n\n> quoted\nown\n____________________\nunsubscribe\n", NULL,
};

const FuzzTarget fuzz_target = { .try = try, .seeds = seeds, .rounds = 6000, .times = 3 };
