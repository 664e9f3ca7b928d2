// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-history.h"

#include <string.h>

/* How long typing may rest and still be one step. */
#define MERGE_TIME (5 * G_USEC_PER_SEC)

typedef enum
{
  TYPED_NOTHING, /* not typing, or more than a character at once: never merged with */
  TYPED_INSERT,
  TYPED_DELETE
} Typed;

typedef struct
{
  JdPosting *before, *after; /* owned */
  char *label;
  char *key;           /* NULL: never merged */
  Typed typed;
  gboolean after_space; /* the last character typed was white space */
  gint64 at;            /* of the last key */
} Step;

struct _JdHistory
{
  GObject parent_instance;
  JdPosting *posting, *saved; /* owned */
  GPtrArray *steps;           /* of Step */
  guint done;                 /* steps before this one are in force; those from it on can be redone */
  gboolean broken, stepping;
  JdClock clock;
};

G_DEFINE_FINAL_TYPE (JdHistory, jd_history, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_MODIFIED,
  N_PROPS
};
static GParamSpec *properties[N_PROPS];
static guint changed_signal;

static void
step_free (gpointer data)
{
  Step *step = data;

  jd_posting_unref (step->before);
  jd_posting_unref (step->after);
  g_free (step->label);
  g_free (step->key);
  g_free (step);
}

static Step *
step_at (JdHistory *self, guint index)
{
  return index < self->steps->len ? g_ptr_array_index (self->steps, index) : NULL;
}

static void
jd_history_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  JdHistory *self = JD_HISTORY (object);

  switch (id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->done > 0);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->done < self->steps->len);
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, jd_history_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, jd_history_redo_label (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, jd_history_is_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
jd_history_finalize (GObject *object)
{
  JdHistory *self = JD_HISTORY (object);

  g_ptr_array_unref (self->steps);
  g_clear_pointer (&self->posting, jd_posting_unref);
  g_clear_pointer (&self->saved, jd_posting_unref);
  G_OBJECT_CLASS (jd_history_parent_class)->finalize (object);
}

static void
jd_history_class_init (JdHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = jd_history_get_property;
  object_class->finalize = jd_history_finalize;
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  changed_signal = g_signal_new ("changed", JD_TYPE_HISTORY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_POINTER);
}

static void
jd_history_init (JdHistory *self)
{
  self->steps = g_ptr_array_new_with_free_func (step_free);
  self->clock = g_get_monotonic_time;
}

JdHistory *
jd_history_new (JdPosting *posting)
{
  g_return_val_if_fail (posting, NULL);

  JdHistory *self = g_object_new (JD_TYPE_HISTORY, NULL);
  self->posting = jd_posting_ref (posting);
  self->saved = jd_posting_ref (posting);
  return self;
}

JdPosting *
jd_history_posting (JdHistory *self)
{
  g_return_val_if_fail (JD_IS_HISTORY (self), NULL);

  return self->posting;
}

/* What the properties say, to notify of those that change. */
typedef struct
{
  gboolean can_undo, can_redo, modified;
  char *undo_label, *redo_label;
} State;

static State
take_state (JdHistory *self)
{
  return (State) { self->done > 0, self->done < self->steps->len, jd_history_is_modified (self), g_strdup (jd_history_undo_label (self)),
                   g_strdup (jd_history_redo_label (self)) };
}

static void
notify_changes (JdHistory *self, State *old)
{
  State now = take_state (self);
  const gboolean differs[N_PROPS] = {
    [PROP_CAN_UNDO] = now.can_undo != old->can_undo,
    [PROP_CAN_REDO] = now.can_redo != old->can_redo,
    [PROP_UNDO_LABEL] = g_strcmp0 (now.undo_label, old->undo_label) != 0,
    [PROP_REDO_LABEL] = g_strcmp0 (now.redo_label, old->redo_label) != 0,
    [PROP_MODIFIED] = now.modified != old->modified,
  };

  for (guint i = PROP_CAN_UNDO; i < N_PROPS; i++)
    if (differs[i])
      g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_free (old->undo_label);
  g_free (old->redo_label);
  g_free (now.undo_label);
  g_free (now.redo_label);
}

/* Everything that is heard about a change is heard when it is complete. */
static void
set_posting (JdHistory *self, JdPosting *posting, State *old)
{
  g_autoptr (JdPosting) before = self->posting;
  g_autoptr (JdPosting) after = jd_posting_ref (posting);

  self->posting = jd_posting_ref (posting);
  g_object_ref (self);
  g_signal_emit (self, changed_signal, 0, before, after);
  notify_changes (self, old);
  g_object_unref (self);
}

static Step *
add_step (JdHistory *self, JdPosting *after, const char *label)
{
  Step *step = g_new0 (Step, 1);

  g_ptr_array_set_size (self->steps, self->done);
  step->before = jd_posting_ref (self->posting);
  step->after = jd_posting_ref (after);
  step->label = g_strdup (label);
  g_ptr_array_add (self->steps, step);
  self->done++;
  self->broken = FALSE;
  return step;
}

void
jd_history_push (JdHistory *self, JdPosting *after, const char *label)
{
  g_return_if_fail (JD_IS_HISTORY (self));
  g_return_if_fail (after && label);

  if (after == self->posting)
    return;
  State old = take_state (self);
  add_step (self, after, label);
  set_posting (self, after, &old);
}

static glong
count_characters (const char *text)
{
  return text ? g_utf8_strlen (text, -1) : 0;
}

static Typed
classify (const char *inserted, const char *deleted)
{
  glong in = count_characters (inserted), out = count_characters (deleted);

  if (in == 1 && out == 0)
    return TYPED_INSERT;
  return in == 0 && out == 1 ? TYPED_DELETE : TYPED_NOTHING;
}

static gboolean
is_space (const char *text)
{
  return g_unichar_isspace (g_utf8_get_char (text));
}

static Step *
find_mergeable (JdHistory *self, const char *key, Typed typed, const char *inserted, gint64 now)
{
  Step *last = self->done > 0 ? step_at (self, self->done - 1) : NULL;

  if (!last || self->broken || self->done < self->steps->len || !key || g_strcmp0 (last->key, key) != 0)
    return NULL;
  if (typed == TYPED_NOTHING || typed != last->typed || now - last->at > MERGE_TIME)
    return NULL;
  /* A word begins. */
  if (typed == TYPED_INSERT && last->after_space && !is_space (inserted))
    return NULL;
  return last;
}

void
jd_history_push_typing (JdHistory *self, JdPosting *after, const char *label, const char *key, const char *inserted, const char *deleted)
{
  g_return_if_fail (JD_IS_HISTORY (self));
  g_return_if_fail (after && label);

  gint64 now = self->clock ();
  Typed typed = classify (inserted, deleted);
  Step *step = find_mergeable (self, key, typed, inserted, now);
  if (after == self->posting)
    {
      /* A space at the end of a line changes nothing yet, but a word begins behind it. */
      if (step && typed == TYPED_INSERT)
        step->after_space = is_space (inserted);
      return;
    }

  State old = take_state (self);
  if (step)
    {
      jd_posting_unref (step->after);
      step->after = jd_posting_ref (after);
    }
  else
    {
      step = add_step (self, after, label);
      step->key = g_strdup (key);
      step->typed = typed;
    }
  step->after_space = typed == TYPED_INSERT && is_space (inserted);
  step->at = now;
  set_posting (self, after, &old);
}

void
jd_history_break (JdHistory *self)
{
  g_return_if_fail (JD_IS_HISTORY (self));

  self->broken = TRUE;
}

/* To a posting that was there before. */
static void
step_to (JdHistory *self, JdPosting *posting, State *old)
{
  gboolean nested = self->stepping;

  g_object_ref (self);
  self->stepping = TRUE;
  set_posting (self, posting, old);
  self->stepping = nested;
  g_object_unref (self);
}

gboolean
jd_history_is_stepping (JdHistory *self)
{
  g_return_val_if_fail (JD_IS_HISTORY (self), FALSE);

  return self->stepping;
}

gboolean
jd_history_undo (JdHistory *self)
{
  g_return_val_if_fail (JD_IS_HISTORY (self), FALSE);

  if (self->done == 0)
    return FALSE;
  State old = take_state (self);
  self->broken = TRUE;
  self->done--;
  step_to (self, step_at (self, self->done)->before, &old);
  return TRUE;
}

gboolean
jd_history_redo (JdHistory *self)
{
  g_return_val_if_fail (JD_IS_HISTORY (self), FALSE);

  if (self->done == self->steps->len)
    return FALSE;
  State old = take_state (self);
  self->broken = TRUE;
  self->done++;
  step_to (self, step_at (self, self->done - 1)->after, &old);
  return TRUE;
}

const char *
jd_history_undo_label (JdHistory *self)
{
  g_return_val_if_fail (JD_IS_HISTORY (self), NULL);

  return self->done > 0 ? step_at (self, self->done - 1)->label : NULL;
}

const char *
jd_history_redo_label (JdHistory *self)
{
  g_return_val_if_fail (JD_IS_HISTORY (self), NULL);

  const Step *next = step_at (self, self->done);
  return next ? next->label : NULL;
}

void
jd_history_set_saved (JdHistory *self, JdPosting *posting)
{
  g_return_if_fail (JD_IS_HISTORY (self));

  State old = take_state (self);
  if (posting)
    jd_posting_ref (posting);
  g_clear_pointer (&self->saved, jd_posting_unref);
  self->saved = posting;
  /* Else a merged step could swallow the posting that was saved, and undo would never come back to it. */
  self->broken = TRUE;
  notify_changes (self, &old);
}

gboolean
jd_history_is_modified (JdHistory *self)
{
  g_return_val_if_fail (JD_IS_HISTORY (self), FALSE);

  return self->posting != self->saved;
}

void
jd_history_set_clock (JdHistory *self, JdClock clock)
{
  g_return_if_fail (JD_IS_HISTORY (self));

  self->clock = clock ? clock : g_get_monotonic_time;
}
