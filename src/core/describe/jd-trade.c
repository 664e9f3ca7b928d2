// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-trade.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In the order in which they are listed: those most people work in first. */
static const struct
{
  const char *id, *name;
} trades[] = {
  /* Translators: trades, as headings of a list of roles. */
  { "health", N_("Health and Care") },
  { "hospitality", N_("Kitchen and Service") },
  { "sales", N_("Sales and Customers") },
  { "crafts", N_("Trades, Production and Cleaning") },
  { "logistics", N_("Driving and Warehouse") },
  { "office", N_("Office, Finance and People") },
  { "education", N_("Education") },
  { "media", N_("Marketing and Design") },
  { "technology", N_("Technology") },
};

const char *
jd_trade_id (guint rank)
{
  return rank < G_N_ELEMENTS (trades) ? trades[rank].id : NULL;
}

const char *
jd_trade_label (guint rank)
{
  return rank < G_N_ELEMENTS (trades) ? _(trades[rank].name) : NULL;
}

guint
jd_trade_rank (const JdRole *role)
{
  g_return_val_if_fail (role, 0);

  for (guint i = 0; role->trade && i < G_N_ELEMENTS (trades); i++)
    if (strcmp (role->trade, trades[i].id) == 0)
      return i;
  return G_N_ELEMENTS (trades);
}

const char *
jd_trade_name (const JdRole *role)
{
  const char *label = jd_trade_label (jd_trade_rank (role));

  return label ? label : _("Other");
}
