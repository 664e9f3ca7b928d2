// SPDX-License-Identifier: GPL-3.0-or-later
#include "posting/vacancy-find.h"

#include <glib/gi18n.h>

#include "compose/jd-line-id.h"

/* How long is looked at a stretch; microseconds. */
#define SLICE 4000

struct _VacancyFind
{
  GObject parent_instance;

  /* owned */
  VacancySession *session;
  GSignalGroup *signals;
  char *text;
  JdFind *find; /* NULL: nothing is looked for */
  char *line;   /* where the current match is, or is to be looked for */

  JdMatchFlags flags;
  guint offset;
  guint current;
  gboolean is_known;
  guint source; /* while a large posting is looked through */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (VacancyFind, vacancy_find, G_TYPE_OBJECT)

/* ---- looking ---- */

static void
set_place (VacancyFind *self, const char *line, guint offset)
{
  if (line != self->line)
    {
      g_free (self->line);
      self->line = g_strdup (line);
    }
  self->offset = offset;
}

static void
set_current (VacancyFind *self, guint index)
{
  const JdFindMatch *match = index < vacancy_find_count (self) ? vacancy_find_match (self, index) : NULL;

  self->current = match ? index : VACANCY_FIND_NONE;
  if (match)
    set_place (self, match->line, match->offset);
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
look (VacancyFind *self)
{
  self->is_known = !self->find || !self->session || jd_find_look (self->find, vacancy_session_posting (self->session), g_get_monotonic_time () + SLICE);
  if (self->is_known)
    set_current (self, vacancy_find_count (self) > 0 ? jd_find_match_from (self->find, self->line, self->offset) : VACANCY_FIND_NONE);
  return self->is_known;
}

static gboolean
look_on_cb (gpointer data)
{
  VacancyFind *self = data;

  if (!look (self))
    return G_SOURCE_CONTINUE;
  self->source = 0;
  return G_SOURCE_REMOVE;
}

static void
update (VacancyFind *self)
{
  if (self->source == 0 && !look (self))
    self->source = g_idle_add (look_on_cb, self);
}

/* Nobody hears of keys while nothing is looked for. */
static void
posting_changed_cb (VacancyFind *self)
{
  if (self->find)
    update (self);
}

void
vacancy_find_set_session (VacancyFind *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_FIND (self));
  if (!g_set_object (&self->session, session))
    return;
  g_signal_group_set_target (self->signals, session);
  set_place (self, JD_LINE_ID_TITLE, 0);
  update (self);
}

void
vacancy_find_set_text (VacancyFind *self, const char *text, JdMatchFlags flags)
{
  g_return_if_fail (VACANCY_IS_FIND (self));
  if (g_strcmp0 (self->text, text) == 0 && self->flags == flags)
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  self->flags = flags;
  g_clear_pointer (&self->find, jd_find_free);
  self->find = text ? jd_find_new (text, flags) : NULL;
  update (self);
}

/* ---- matches ---- */

gboolean
vacancy_find_is_known (VacancyFind *self)
{
  g_return_val_if_fail (VACANCY_IS_FIND (self), FALSE);
  return self->is_known;
}

/* Of a session that is gone there are none. */
static const GArray *
matches (VacancyFind *self)
{
  return self->find && self->session ? jd_find_matches (self->find) : NULL;
}

guint
vacancy_find_count (VacancyFind *self)
{
  g_return_val_if_fail (VACANCY_IS_FIND (self), 0);
  return matches (self) ? matches (self)->len : 0;
}

guint
vacancy_find_current (VacancyFind *self)
{
  g_return_val_if_fail (VACANCY_IS_FIND (self), VACANCY_FIND_NONE);
  /* While it is looked for in slices there may be fewer than there were. */
  return self->current < vacancy_find_count (self) ? self->current : VACANCY_FIND_NONE;
}

const JdFindMatch *
vacancy_find_match (VacancyFind *self, guint index)
{
  g_return_val_if_fail (VACANCY_IS_FIND (self) && index < vacancy_find_count (self), NULL);
  return &g_array_index (matches (self), JdFindMatch, index);
}

guint
vacancy_find_matches_in (VacancyFind *self, const char *line, guint *first)
{
  g_return_val_if_fail (VACANCY_IS_FIND (self), 0);
  return matches (self) ? jd_find_matches_in (self->find, line, first) : 0;
}

void
vacancy_find_seek (VacancyFind *self, const char *line, guint offset)
{
  g_return_if_fail (VACANCY_IS_FIND (self) && line);
  set_place (self, line, offset);
  if (self->is_known && vacancy_find_count (self) > 0)
    set_current (self, jd_find_match_from (self->find, line, offset));
}

void
vacancy_find_step (VacancyFind *self, int direction)
{
  guint count;

  g_return_if_fail (VACANCY_IS_FIND (self));
  count = vacancy_find_count (self);
  if (self->is_known && self->current < count)
    set_current (self, (self->current + count + direction) % count);
}

void
vacancy_find_step_from (VacancyFind *self, int direction, const char *line, guint start, guint end)
{
  guint count, behind;

  g_return_if_fail (VACANCY_IS_FIND (self) && line);
  count = vacancy_find_count (self);
  if (!self->is_known || count == 0)
    return;
  behind = jd_find_match_from (self->find, line, direction > 0 ? end : start);
  set_current (self, direction > 0 ? behind : (behind + count - 1) % count);
}

/* ---- replacing ---- */

gboolean
vacancy_find_replace (VacancyFind *self, const char *with, GError **error)
{
  guint replaced = 0;
  JdPosting *after;

  g_return_val_if_fail (VACANCY_IS_FIND (self) && with, FALSE);
  if (!self->is_known || self->current >= vacancy_find_count (self))
    return FALSE;
  after = jd_find_replace (self->find, self->current, with, &replaced, error);
  if (replaced > 0)
    self->offset += (guint) g_utf8_strlen (with, -1);
  vacancy_session_apply (self->session, after, _("Replace"));
  return replaced > 0;
}

typedef struct
{
  JdPosting *posting; /* what is being replaced in; owned, like the rest */
  char *text, *with;
  JdMatchFlags flags;
  JdPosting *after;   /* NULL until it is made */
  guint replaced, fixed;
} Replacing;

static void
replacing_free (gpointer data)
{
  Replacing *replacing = data;

  g_clear_pointer (&replacing->posting, jd_posting_unref);
  g_clear_pointer (&replacing->after, jd_posting_unref);
  g_free (replacing->text);
  g_free (replacing->with);
  g_free (replacing);
}

static void
replace_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Replacing *replacing = data;
  g_autoptr (JdFind) find = jd_find_new (replacing->text, replacing->flags);
  GError *error = NULL;

  jd_find_look (find, replacing->posting, G_MAXINT64);
  replacing->after = jd_find_replace (find, JD_FIND_ALL, replacing->with, &replacing->replaced, &error);
  if (error)
    {
      g_task_return_error (task, error);
      return;
    }
  replacing->fixed = jd_find_matches (find)->len - replacing->replaced;
  g_task_return_boolean (task, TRUE);
}

static void replace_in (GTask *outer, JdPosting *posting);

/* What was typed meanwhile is not lost: then it is done once more. */
static void
made_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  VacancyFind *self = VACANCY_FIND (object);
  g_autoptr (GTask) outer = data;
  Replacing *replacing = g_task_get_task_data (G_TASK (result));
  JdPosting *now = self->session ? vacancy_session_posting (self->session) : NULL;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_error (outer, error);
  else if (now && now != replacing->posting)
    replace_in (outer, now);
  else
    {
      Replacing *asked = g_task_get_task_data (outer);

      asked->replaced = now ? replacing->replaced : 0;
      asked->fixed = replacing->fixed;
      if (now && replacing->replaced > 0)
        vacancy_session_apply (self->session, g_steal_pointer (&replacing->after), _("Replace All"));
      g_task_return_boolean (outer, TRUE);
    }
}

static void
replace_in (GTask *outer, JdPosting *posting)
{
  const Replacing *asked = g_task_get_task_data (outer);
  g_autoptr (GTask) task = g_task_new (g_task_get_source_object (outer), NULL, made_cb, g_object_ref (outer));
  Replacing *replacing = g_new0 (Replacing, 1);

  replacing->posting = jd_posting_ref (posting);
  replacing->text = g_strdup (asked->text);
  replacing->with = g_strdup (asked->with);
  replacing->flags = asked->flags;
  g_task_set_source_tag (task, replace_in);
  g_task_set_task_data (task, replacing, replacing_free);
  g_task_run_in_thread (task, replace_thread);
}

void
vacancy_find_replace_all_async (VacancyFind *self, const char *with, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Replacing *asked;

  g_return_if_fail (VACANCY_IS_FIND (self) && with);
  task = g_task_new (self, NULL, callback, data);
  asked = g_new0 (Replacing, 1);
  asked->text = g_strdup (self->text ? self->text : "");
  asked->with = g_strdup (with);
  asked->flags = self->flags;
  g_task_set_source_tag (task, vacancy_find_replace_all_async);
  g_task_set_task_data (task, asked, replacing_free);
  if (self->session)
    replace_in (task, vacancy_session_posting (self->session));
  else
    g_task_return_boolean (task, TRUE);
}

gboolean
vacancy_find_replace_all_finish (VacancyFind *self, GAsyncResult *result, guint *replaced, guint *fixed, GError **error)
{
  const Replacing *asked;

  g_return_val_if_fail (g_task_is_valid (result, self) && replaced && fixed, FALSE);
  asked = g_task_get_task_data (G_TASK (result));
  *replaced = asked->replaced;
  *fixed = asked->fixed;
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* ---- life ---- */

static void
vacancy_find_dispose (GObject *object)
{
  VacancyFind *self = VACANCY_FIND (object);

  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_object (&self->signals);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (vacancy_find_parent_class)->dispose (object);
}

static void
vacancy_find_finalize (GObject *object)
{
  VacancyFind *self = VACANCY_FIND (object);

  g_clear_pointer (&self->find, jd_find_free);
  g_free (self->text);
  g_free (self->line);
  G_OBJECT_CLASS (vacancy_find_parent_class)->finalize (object);
}

static void
vacancy_find_class_init (VacancyFindClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_find_dispose;
  G_OBJECT_CLASS (class)->finalize = vacancy_find_finalize;
  changed_signal = g_signal_new ("changed", VACANCY_TYPE_FIND, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
vacancy_find_init (VacancyFind *self)
{
  self->is_known = TRUE;
  self->current = VACANCY_FIND_NONE;
  self->line = g_strdup (JD_LINE_ID_TITLE);
  self->signals = g_signal_group_new (VACANCY_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (posting_changed_cb), self);
}

VacancyFind *
vacancy_find_new (void)
{
  return g_object_new (VACANCY_TYPE_FIND, NULL);
}
