// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/vacancy-spell-walk.h"

#include <glib/gi18n.h>

#include "check/jd-check.h"
#include "compose/jd-line-id.h"
#include "compose/jd-reading-order.h"
#include "review/vacancy-dictionary.h"
#include "review/vacancy-review.h"
#include "text/vacancy-spell-view.h"
#include "widgets/vacancy-tell.h"

struct _VacancySpellWalk
{
  GObject parent_instance;

  GtkWidget *page; /* borrowed */

  /* owned */
  VacancySession *session; /* NULL: none */
  VacancyReview *review;   /* of it */
  GSignalGroup *dictionary_signals;
  VacancyFinding *current; /* where the walk is; NULL: nowhere yet */

  guint opening; /* source of the menu */
  int waiting;   /* the direction of a walk that begins when the dictionary is there; 0: none */
  const JdCheck *waiting_for; /* through its findings alone; NULL: all */
};

static guint activate_signal, reached_signal;

G_DEFINE_FINAL_TYPE (VacancySpellWalk, vacancy_spell_walk, G_TYPE_OBJECT)

/* ---- going there ---- */

/* Where the word stands in the line that shows it; while none does, where it stands in the document. */
static int
offset_of (VacancySpellWalk *self, VacancyFinding *finding)
{
  GtkTextView *view = vacancy_spell_view_find (self->session, vacancy_finding_place (finding));
  int offset = view ? vacancy_spell_view_locate (view, vacancy_finding_word (finding), vacancy_finding_occurrence (finding)) : -1;

  return offset >= 0 ? offset : (int) vacancy_finding_get (finding)->offset;
}

void
vacancy_spell_walk_go_to (VacancySpellWalk *self, VacancyFinding *finding)
{
  const char *place = vacancy_finding_place (finding);
  const gboolean asleep = place && !vacancy_spell_view_find (self->session, place);

  g_set_object (&self->current, finding);
  g_signal_emit (self, reached_signal, 0, finding);
  if (!place)
    return;
  g_signal_emit (self, activate_signal, 0, place, offset_of (self, finding));
  /* A line that was asleep knows where the word stands only now that it is awake. */
  if (asleep)
    g_signal_emit (self, activate_signal, 0, place, offset_of (self, finding));
}

/* ---- walking ---- */

/* Something in the text: which line of the page, how far into what the person sees of it. What stands in no line has rank -1. */
typedef struct
{
  int rank, start, end;
} Position;

typedef struct
{
  VacancyFinding *finding; /* borrowed from the review */
  Position at;
} Stop;

/* Which line of the page each place is, counted from 0 for the title. Sections without lines have their heading on the page, though not in the document. */
static GHashTable *
rank_lines (const JdPosting *posting)
{
  GHashTable *ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int rank = 0;

  g_hash_table_insert (ranks, g_strdup (JD_LINE_ID_TITLE), GINT_TO_POINTER (rank));
  for (guint i = 0; i < posting->sections->len; i++)
    {
      const JdSection *section = g_ptr_array_index (posting->sections, i);
      g_autoptr (GPtrArray) order = jd_reading_order (section);

      g_hash_table_insert (ranks, jd_line_id_of_heading (section->id), GINT_TO_POINTER (++rank));
      for (guint j = 0; j < order->len; j++)
        g_hash_table_insert (ranks, g_strdup (((JdPlacement *) g_ptr_array_index (order, j))->id), GINT_TO_POINTER (++rank));
    }
  return ranks;
}

static int
rank_of (GHashTable *ranks, const char *place)
{
  gpointer rank;

  return place && g_hash_table_lookup_extended (ranks, place, NULL, &rank) ? GPOINTER_TO_INT (rank) : -1;
}

static Position
position_of (VacancySpellWalk *self, GHashTable *ranks, VacancyFinding *finding)
{
  const char *place = vacancy_finding_place (finding);
  Position position = { .rank = rank_of (ranks, place), .start = place ? offset_of (self, finding) : 0 };

  position.end = position.start + (int) vacancy_finding_get (finding)->length;
  return position;
}

/* In the order of the page; in one place, that of the families. */
static gint
compare_stops (gconstpointer a, gconstpointer b)
{
  const Position *one = &((const Stop *) a)->at, *other = &((const Stop *) b)->at;

  return one->rank != other->rank ? one->rank - other->rank : one->start - other->start;
}

/* All findings there are, or those of @only. New. */
static GArray *
list_stops (VacancySpellWalk *self, GHashTable *ranks, const JdCheck *only)
{
  GArray *stops = g_array_new (FALSE, FALSE, sizeof (Stop));

  for (const JdCheck *const *check = jd_checks (); *check; check++)
    {
      VacancyFindingList *family = vacancy_review_get_family (self->review, *check);
      for (guint i = 0; i < vacancy_finding_list_count (family) && (!only || *check == only); i++)
        {
          VacancyFinding *finding = vacancy_finding_list_nth (family, i);
          const Stop stop = { finding, position_of (self, ranks, finding) };

          g_array_append_val (stops, stop);
        }
    }
  g_array_sort (stops, compare_stops);
  return stops;
}

/* The number of the stop that the walk is at; -1: at none. */
static int
current_stop (VacancySpellWalk *self, const GArray *stops)
{
  for (guint i = 0; self->current && i < stops->len; i++)
    if (vacancy_finding_equal (g_array_index (stops, Stop, i).finding, self->current))
      return (int) i;
  return -1;
}

/* Where the keyboard is; else where the walk was. FALSE: nowhere. */
static gboolean
current_position (VacancySpellWalk *self, GHashTable *ranks, Position *position, gboolean *in_text)
{
  g_autofree char *place = NULL;

  *in_text = vacancy_spell_view_get_cursor (self->session, &place, &position->start, &position->end);
  if (*in_text)
    {
      position->rank = rank_of (ranks, place);
      return TRUE;
    }
  if (!self->current)
    return FALSE;
  *position = position_of (self, ranks, self->current);
  return TRUE;
}

static gboolean
is_further (const Position *position, const Position *from, int direction)
{
  if (position->rank != from->rank)
    return direction > 0 ? position->rank > from->rank : position->rank < from->rank;
  return direction > 0 ? position->start >= from->end : position->end < from->end && position->start < from->start;
}

/* The stop behind @from in @direction; -1: there is none. Where several overlap, the walk goes on from the one that it is at. */
static int
find_next (VacancySpellWalk *self, const GArray *stops, const Position *from, gboolean in_text, int direction)
{
  const int current = current_stop (self, stops);
  const Position *at = current >= 0 ? &g_array_index (stops, Stop, current).at : NULL;

  if (at && (!in_text || (at->rank == from->rank && at->start <= from->start && from->end <= at->end)))
    return current + direction < (int) stops->len ? current + direction : -1;
  for (int i = direction > 0 ? 0 : (int) stops->len - 1; i >= 0 && i < (int) stops->len; i += direction)
    if (is_further (&g_array_index (stops, Stop, i).at, from, direction))
      return i;
  return -1;
}

static gboolean
open_menu_cb (gpointer data)
{
  VacancySpellWalk *self = data;
  const char *place = vacancy_finding_place (self->current);
  GtkTextView *view = place ? vacancy_spell_view_find (self->session, place) : NULL;

  self->opening = 0;
  if (view && jd_check_is_unknown_word (vacancy_finding_get (self->current)))
    vacancy_spell_view_open_menu (view, offset_of (self, self->current));
  else if (view)
    vacancy_spell_view_open_finding (view, self->current);
  return G_SOURCE_REMOVE;
}

/* The word that is being typed is not named until the keyboard leaves it; who asks for mistakes has typed it. */
static void
look_at_typed_word (VacancySpellWalk *self)
{
  GtkRoot *root = gtk_widget_get_root (self->page);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  GtkWidget *menu = focus ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  /* The menu of the word before. */
  if (menu)
    gtk_popover_popdown (GTK_POPOVER (menu));
  if (root)
    gtk_root_set_focus (root, NULL);
  vacancy_review_finish (self->review);
}

static void
tell_none (VacancySpellWalk *self, const JdCheck *only)
{
  const gboolean has_none = vacancy_review_get_state (self->review) == VACANCY_REVIEW_NO_DICTIONARY;

  vacancy_tell (self->page, !only ? _("Nothing to mend") : has_none ? _("No dictionary for this language") : _("No spelling mistakes found"), FALSE);
}

static void
go_on (VacancySpellWalk *self, const GArray *stops, const Position *from, gboolean in_text, int direction)
{
  int next = from ? find_next (self, stops, from, in_text, direction) : -1;

  if (from && next < 0)
    vacancy_tell (self->page, direction > 0 ? _("Continued from the start") : _("Continued from the end"), FALSE);
  if (next < 0)
    next = direction > 0 ? 0 : (int) stops->len - 1;
  vacancy_spell_walk_go_to (self, g_array_index (stops, Stop, next).finding);
  /* Once the page has scrolled there, so that the menu stands at the word. */
  if (self->opening == 0)
    self->opening = g_timeout_add (50, open_menu_cb, self);
}

/* @only: through its findings alone; NULL: all. */
static void
walk (VacancySpellWalk *self, int direction, const JdCheck *only)
{
  GtkRoot *root = gtk_widget_get_root (self->page);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  Position from;
  gboolean in_text;

  if (!self->session)
    return;
  if (!vacancy_dictionary_prepare (vacancy_dictionary_of (self->session)))
    {
      self->waiting = direction;
      self->waiting_for = only;
      return;
    }
  g_autoptr (GHashTable) ranks = rank_lines (vacancy_session_posting (self->session));
  const gboolean is_somewhere = current_position (self, ranks, &from, &in_text);
  look_at_typed_word (self);
  g_autoptr (GArray) stops = list_stops (self, ranks, only);
  if (stops->len > 0)
    go_on (self, stops, is_somewhere ? &from : NULL, in_text, direction);
  else
    {
      if (focus)
        gtk_widget_grab_focus (focus);
      tell_none (self, only);
    }
}

static void
dictionary_ready_cb (VacancySpellWalk *self)
{
  int direction = self->waiting;

  self->waiting = 0;
  if (direction != 0)
    walk (self, direction, self->waiting_for);
}

static void
next_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  walk (data, 1, NULL);
}

static void
previous_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  walk (data, -1, NULL);
}

static void
next_misspelling_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  walk (data, 1, &jd_check_spelling);
}

static void
previous_misspelling_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  walk (data, -1, &jd_check_spelling);
}

void
vacancy_spell_walk_add_actions (VacancySpellWalk *self, GActionMap *map)
{
  const GActionEntry entries[] = {
    { .name = "next-finding", .activate = next_action },
    { .name = "previous-finding", .activate = previous_action },
    { .name = "next-misspelling", .activate = next_misspelling_action },
    { .name = "previous-misspelling", .activate = previous_misspelling_action },
  };

  g_return_if_fail (VACANCY_IS_SPELL_WALK (self));
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), self);
}

/* ---- life ---- */

void
vacancy_spell_walk_set_session (VacancySpellWalk *self, VacancySession *session)
{
  g_return_if_fail (VACANCY_IS_SPELL_WALK (self));
  if (!g_set_object (&self->session, session))
    return;
  g_clear_object (&self->current);
  g_clear_handle_id (&self->opening, g_source_remove);
  self->waiting = 0;
  g_clear_object (&self->review);
  if (session)
    self->review = g_object_ref (vacancy_review_get (session));
  g_signal_group_set_target (self->dictionary_signals, session ? vacancy_dictionary_of (session) : NULL);
}

static void
vacancy_spell_walk_dispose (GObject *object)
{
  VacancySpellWalk *self = VACANCY_SPELL_WALK (object);

  vacancy_spell_walk_set_session (self, NULL);
  g_clear_object (&self->dictionary_signals);
  G_OBJECT_CLASS (vacancy_spell_walk_parent_class)->dispose (object);
}

static void
vacancy_spell_walk_class_init (VacancySpellWalkClass *class)
{
  G_OBJECT_CLASS (class)->dispose = vacancy_spell_walk_dispose;
  activate_signal = g_signal_new ("activate", VACANCY_TYPE_SPELL_WALK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
  reached_signal = g_signal_new ("reached", VACANCY_TYPE_SPELL_WALK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, VACANCY_TYPE_FINDING);
}

static void
vacancy_spell_walk_init (VacancySpellWalk *self)
{
  self->dictionary_signals = g_signal_group_new (VACANCY_TYPE_DICTIONARY);
  g_signal_group_connect_swapped (self->dictionary_signals, "ready", G_CALLBACK (dictionary_ready_cb), self);
}

VacancySpellWalk *
vacancy_spell_walk_new (GtkWidget *page)
{
  VacancySpellWalk *self = g_object_new (VACANCY_TYPE_SPELL_WALK, NULL);

  self->page = page;
  return self;
}
