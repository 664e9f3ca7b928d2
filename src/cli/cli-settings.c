// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli-settings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/jd-text.h"
#include "edit/jd-edit.h"
#include "model/jd-fact-table.h"

/* A value from the command line. */
typedef struct
{
  char *name, *value;
} Setting;

static void
clear_setting (Setting *setting)
{
  g_free (setting->name);
  g_free (setting->value);
}

/* "--set company", or the name alone. New string. */
static char *
told (const char *option, const char *name)
{
  return option ? g_strdup_printf ("%s %s", option, name) : g_strdup (name);
}

static char *
clean_value (const char *option, const char *name, const char *value)
{
  JdCleaned cleaned = JD_CLEAN_NOTHING;
  char *clean = jd_text_clean (value, -1, JD_TEXT_PARAGRAPHS, &cleaned);
  if (cleaned != JD_CLEAN_NOTHING)
    {
      g_autofree char *what = jd_cleaned_describe (cleaned), *where = told (option, name);
      /* Translators: the first %s is a variable's name, the second for instance "control characters". */
      cli_message (_("%s: cleaned of %s"), where, what);
    }
  return clean;
}

GArray *
cli_settings_read (const CliCommand *command, const char *option, char **arguments)
{
  g_autoptr (GArray) settings = g_array_new (FALSE, FALSE, sizeof (Setting));
  g_array_set_clear_func (settings, (GDestroyNotify) clear_setting);
  for (guint i = 0; arguments && arguments[i]; i++)
    {
      const char *equals = strchr (arguments[i], '=');
      if (!equals || equals == arguments[i])
        {
          g_autofree char *quoted = jd_error_quote (arguments[i]);
          if (option)
            cli_usage (command, _("%s: expected NAME=VALUE, found %s"), option, quoted);
          else
            cli_usage (command, _("expected %s, found %s"), "NAME=VALUE", quoted);
          return NULL;
        }
      g_autofree char *raw = g_strndup (arguments[i], (gsize) (equals - arguments[i]));
      g_autofree char *name = jd_text_clean (raw, -1, JD_TEXT_LINE, NULL);
      Setting setting = { NULL, clean_value (option, name, equals + 1) };
      setting.name = g_steal_pointer (&name);
      g_array_append_val (settings, setting);
    }
  return g_steal_pointer (&settings);
}

static gboolean
is_fact (const char *name)
{
  const JdFact *fact = jd_fact_find (name);
  return fact && fact->member;
}

JdPosting *
cli_settings_apply (const GArray *settings, const char *option, gboolean facts, JdPosting *posting, GError **error)
{
  g_autoptr (JdPosting) current = jd_posting_ref (posting);
  for (guint i = 0; i < settings->len; i++)
    {
      const Setting *setting = &g_array_index (settings, Setting, i);
      if (is_fact (setting->name) != facts)
        continue;
      JdPosting *next = jd_edit_set_value (current, setting->name, setting->value, error);
      if (!next)
        {
          g_autofree char *where = told (option, setting->name);
          g_prefix_error (error, "%s: ", where);
          return NULL;
        }
      jd_posting_unref (current);
      current = next;
    }
  return g_steal_pointer (&current);
}
