// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>
#include <glib/gi18n-lib.h>

#include "base/jd-locale.h"
#include "base/jd-text.h"
#include "model/jd-money.h"
#include "model/jd-variable.h"

/* What a person types as the value of a variable, checked and brought into one form. Each accept_* takes clean, stripped, non-empty text and returns a new
 * string, or NULL for text of another type. */

/* ---- Numbers ---- */

/* "1200", "37.5", "37,5"; not "1,200", which reads as one thousand two hundred or as one and a fifth. */
static char *
accept_number (const char *text)
{
  const char *digits = text + (*text == '-');
  gsize whole = strspn (digits, "0123456789");
  const char *mark = digits + whole;
  gsize fraction = *mark == '.' || *mark == ',' ? strspn (mark + 1, "0123456789") : 0;

  if (whole == 0 || whole > 15)
    return NULL;
  if (*mark == '\0')
    return g_strdup (text);
  if (fraction < 1 || fraction > 2 || mark[1 + fraction] != '\0')
    return NULL;
  return g_strdup_printf ("%.*s.%s", (int) (mark - text), text, mark + 1);
}

/* ---- Dates ---- */

/* A month may be in the language of the posting, or in one of those the program knows. */
static guint
month_from_name (const char *language, const char *name)
{
  static const char *const others[] = { "en", "en-GB", "de", "de-AT", "es", "fr", "nl" };
  guint month = language ? jd_locale_month (language, name) : 0;

  for (gsize i = 0; month == 0 && i < G_N_ELEMENTS (others); i++)
    month = jd_locale_month (others[i], name);
  return month;
}

static char *
format_date (guint year, guint month, guint day)
{
  if (year < 1000 || year > 9999 || month > 12 || day > 31 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return NULL;
  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

typedef struct
{
  guint number;
  guint digits; /* 0 for a name */
} DatePart;

/* Exactly three parts: numbers, or the name of a month. */
static gboolean
split_date (const char *text, const char *language, DatePart parts[3])
{
  g_auto (GStrv) words = g_strsplit_set (text, " .,/-", -1);
  guint count = 0;

  for (guint i = 0; words[i]; i++)
    {
      gsize digits = strspn (words[i], "0123456789");
      if (words[i][0] == '\0')
        continue;
      if (count == 3 || digits > 4)
        return FALSE;
      parts[count].digits = (guint) digits;
      parts[count].number = digits > 0 ? (guint) atoi (words[i]) : month_from_name (language, words[i]);
      const char *rest = words[i] + digits;
      gboolean ordinal = digits > 0 && (strcmp (rest, "st") == 0 || strcmp (rest, "nd") == 0 || strcmp (rest, "rd") == 0 || strcmp (rest, "th") == 0);
      if (parts[count].number == 0 || (digits > 0 && *rest != '\0' && !ordinal))
        return FALSE;
      count++;
    }
  return count == 3;
}

/* As the posting's language writes dates, and "2027-01-31", "31.1.2027", "31 January 2027", "January 31, 2027", "1/31/2027"; not "1/2/2027", which is two dates. */
static char *
accept_date (const char *text, const char *language)
{
  DatePart parts[3];
  int year_read, month_read, day_read;

  if (language && jd_locale_read_date (language, text, &year_read, &month_read, &day_read))
    return format_date ((guint) year_read, (guint) month_read, (guint) day_read);
  if (!split_date (text, language, parts) || parts[2].digits == 0 || (parts[0].digits == 0 && parts[1].digits == 0))
    return NULL;
  if (parts[0].digits == 4)
    return format_date (parts[0].number, parts[1].number, parts[2].number);
  if (parts[2].digits != 4)
    return NULL;
  guint first = parts[0].number, second = parts[1].number, year = parts[2].number;
  gboolean day_first = parts[1].digits == 0 || strchr (text, '.') || first > 12 || first == second;
  gboolean month_first = parts[0].digits == 0 || (strchr (text, '/') && second > 12);
  if (month_first)
    return format_date (year, first, second);
  return day_first ? format_date (year, second, first) : NULL;
}

/* ---- Addresses ---- */

static gboolean
has_spaces (const char *text)
{
  return strpbrk (text, " \n") != NULL;
}

static char *
accept_email (const char *text)
{
  const char *address = g_ascii_strncasecmp (text, "mailto:", 7) == 0 ? text + 7 : text;
  const char *at = strchr (address, '@');

  if (!at || at == address || strchr (at + 1, '@') || !strchr (at, '.') || at[1] == '.' || g_str_has_suffix (at, ".")
      || strpbrk (address, " ,;:<>()[]\"\\?&/%"))
    return NULL;
  /* What a file may not hold must not get into one, such as spaces beyond ASCII. */
  g_autofree char *url = g_strconcat ("mailto:", address, NULL);
  return jd_url_is_safe (url) ? g_strdup (address) : NULL;
}

static gboolean
looks_like_host (const char *text)
{
  gsize length = strcspn (text, "/?#");
  const char *dot = memchr (text, '.', length);

  if (*text == '[')
    return TRUE; /* an address of IPv6, or not safe */
  return dot && dot > text && dot + 1 < text + length && !memchr (text, '@', length);
}

static char *
accept_url (const char *text)
{
  if (has_spaces (text))
    return NULL;
  g_autofree char *url = strstr (text, "://") ? g_strdup (text) : g_strconcat ("https://", text, NULL);
  const char *host = strstr (url, "://") + 3;
  gboolean web = g_ascii_strncasecmp (url, "http://", 7) == 0 || g_ascii_strncasecmp (url, "https://", 8) == 0;
  return web && looks_like_host (host) && jd_url_is_safe (url) ? g_steal_pointer (&url) : NULL;
}

/* "+31 30 123 45 67", "(030) 1234567"; kept as digits. */
static char *
accept_telephone (const char *text)
{
  const char *number = g_ascii_strncasecmp (text, "tel:", 4) == 0 ? text + 4 : text;

  if (strspn (number, "+0123456789 -./()") != strlen (number) || strrchr (number, '+') > number)
    return NULL;
  g_autoptr (GString) out = g_string_new ("tel:");
  for (const char *p = number; *p != '\0'; p++)
    if (g_ascii_isdigit (*p) || *p == '+')
      g_string_append_c (out, *p);
  gsize digits = out->len - strlen ("tel:") - (*number == '+');
  return digits >= 5 && digits <= 18 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

static char *
accept_contact (const char *text)
{
  g_autofree char *address = accept_email (text);

  if (address)
    return g_strconcat ("mailto:", address, NULL);
  if (g_ascii_strncasecmp (text, "mailto:", 7) == 0)
    return jd_url_is_safe (text) ? g_strdup (text) : NULL;
  char *telephone = accept_telephone (text);
  return telephone ? telephone : accept_url (text);
}

/* ---- Choices ---- */

/* "Full time" for "full-time": case does not matter, nor whether parts are apart or joined. */
static char *
fold_choice (const char *text)
{
  return g_strdelimit (jd_text_fold (text), " _", '-');
}

static char *
accept_choice (const JdVariable *variable, const char *text)
{
  g_autofree char *wanted = fold_choice (text);

  for (guint i = 0; variable->choices && variable->choices[i]; i++)
    {
      g_autofree char *choice = fold_choice (variable->choices[i]);
      if (strcmp (choice, wanted) == 0)
        return g_strdup (variable->choices[i]);
    }
  return NULL;
}

/* ---- All types ---- */

static char *
accept_money (const char *text, const char *language)
{
  JdPay pay;

  return jd_pay_parse (text, language, NULL, &pay, NULL) ? g_strdup (text) : NULL;
}

static char *
accept (const JdVariable *variable, const char *text, const char *language)
{
  switch (variable->type)
    {
    case JD_VARIABLE_NUMBER:
      return accept_number (text);
    case JD_VARIABLE_MONEY:
      return accept_money (text, language);
    case JD_VARIABLE_DATE:
      return accept_date (text, language);
    case JD_VARIABLE_URL:
      return accept_url (text);
    case JD_VARIABLE_EMAIL:
      return accept_email (text);
    case JD_VARIABLE_CONTACT:
      return accept_contact (text);
    case JD_VARIABLE_CHOICE:
      return accept_choice (variable, text);
    case JD_VARIABLE_TEXT:
    case JD_VARIABLE_PLACE:
    default:
      return g_strdup (text);
    }
}

static char *
describe_expected (const JdVariable *variable)
{
  static const char *const phrases[] = {
    N_("text"),
    N_("a number such as 40 or 37.5"),
    N_("an amount with its currency, such as 500 EUR"),
    N_("a date such as 2027-01-31 or 31 January 2027"),
    N_("a web address such as https://example.com"),
    N_("an e-mail address such as jobs@example.com"),
    N_("an e-mail address, a web address or a telephone number"),
    N_("a place such as Utrecht, NL"),
  };

  if (variable->type != JD_VARIABLE_CHOICE)
    return g_strdup (_(phrases[variable->type]));
  g_autofree char *choices = variable->choices ? g_strjoinv (", ", variable->choices) : g_strdup ("");
  return g_strdup_printf (_("one of %s"), choices);
}

char *
jd_variable_accept (const JdVariable *variable, const char *value, const char *language, GError **error)
{
  g_return_val_if_fail (variable && value, NULL);

  g_autofree char *text = g_strstrip (jd_text_clean (value, -1, JD_TEXT_LINE, NULL));
  char *accepted = *text != '\0' ? accept (variable, text, language) : NULL;
  if (accepted)
    return accepted;
  g_autofree char *expected = describe_expected (variable);
  g_autofree char *found = *text != '\0' ? jd_error_quote (text) : g_strdup (_("nothing"));
  jd_error_set (error, JD_ERROR_VALUE, NULL, NULL, expected, found);
  return NULL;
}
