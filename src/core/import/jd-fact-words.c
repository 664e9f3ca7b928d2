// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/jd-fact-words.h"

#include <string.h>

#include "base/jd-text.h"
#include "model/jd-money.h"

const char *const jd_fact_degrees[] = { "primary", "secondary", "gcse", "high-school", "vocational", "diploma", "nursing-programme", "enrolled-student", "associate", "bachelor",
                                            "master", "doctorate", NULL };
const char *const jd_fact_tongues[] = { "en", "de", "fr", "nl", "es", "it", "pl", "pt", NULL };
const char *const jd_fact_fluencies[] = { "A1", "A2", "B1", "B2", "C1", "C2", "native", NULL };

typedef struct
{
  JdFactClass class;
  int value;
  const char *phrases; /* folded, with "|" between; "*" at the end of one: its last word goes on */
} Row;

static const Row rows[] = {
  { JD_FACT_CLOSES, 0, "closing date|closing|closes|deadline|apply by|apply before|applications until|applications by|applications close|open until|open till|valid through|validthrough|"
                       "expires|last day to apply|"
                       "bewerbungsfrist|bewerbungsschluss|bewerbung bis|bewerben bis|bewerbungen bis|bewerben sie sich bis|bewirb dich bis|einsendeschluss|"
                       "date limite|candidature avant|candidatures avant|postuler avant|jusqu au|au plus tard le|cloture|"
                       "uiterlijk|ten laatste|sluitingsdatum|solliciteren tot|solliciteer voor|reageren tot|reageer voor|"
                       "fecha limite|plazo|hasta el|solicitudes hasta|please apply by" },
  { JD_FACT_STARTS, 0, "start date|starting date|start of employment|expected start|startdatum|eintrittsdatum|arbeitsbeginn|zum|date de debut|prise de poste|engagement|"
                       "entree en fonction|ingangsdatum|"
                       "fecha incorporacion|fecha de incorporacion|incorporacion|begin|beginn|start" },
  { JD_FACT_MEETS, 0, "interview*|entretien*|gesprach*|gesprek*|entrevista*|review of applications|retenue|payday" },
  { JD_FACT_MONTH, 1, "january|jan|januar|janner|janvier|januari|enero" },
  { JD_FACT_MONTH, 2, "february|feb|februar|fevrier|februari|febrero" },
  { JD_FACT_MONTH, 3, "march|mar|marz|mars|maart|marzo" },
  { JD_FACT_MONTH, 4, "april|apr|avril|abril" },
  { JD_FACT_MONTH, 5, "may|mai|mei|mayo" },
  { JD_FACT_MONTH, 6, "june|jun|juni|juin|junio" },
  { JD_FACT_MONTH, 7, "july|jul|juli|juillet|julio" },
  { JD_FACT_MONTH, 8, "august|aug|aout|augustus|agosto" },
  { JD_FACT_MONTH, 9, "september|sep|sept|septembre|septiembre" },
  { JD_FACT_MONTH, 10, "october|oct|oktober|okt|octobre|octubre" },
  { JD_FACT_MONTH, 11, "november|nov|novembre|noviembre" },
  { JD_FACT_MONTH, 12, "december|dec|dezember|dez|decembre|diciembre" },
  { JD_FACT_NUMBER, 1, "one|ein|eine|einem|einer|een|un|une|uno|una" },
  { JD_FACT_NUMBER, 2, "two|zwei|twee|deux|dos" },
  { JD_FACT_NUMBER, 3, "three|drei|drie|trois|tres" },
  { JD_FACT_NUMBER, 4, "four|vier|quatre|cuatro" },
  { JD_FACT_NUMBER, 5, "five|funf|vijf|cinq|cinco" },
  { JD_FACT_NUMBER, 6, "six|sechs|zes|seis" },
  { JD_FACT_NUMBER, 7, "seven|sieben|zeven|sept|siete" },
  { JD_FACT_NUMBER, 8, "eight|acht|huit|ocho" },
  { JD_FACT_NUMBER, 10, "ten|zehn|tien|dix|diez" },
  { JD_FACT_YEARS, 12, "year|years|yr|yrs|jahr|jahre|jahren|jaar|jaren|an|ans|annee|annees|ano|anos" },
  { JD_FACT_YEARS, 1, "month|months|monat|monate|monaten|maand|maanden|mois|mes|meses" },
  { JD_FACT_EXPERIENCE, 0, "experience|experienced|background|track record|berufserfahrung|erfahrung|praxis|werkervaring|ervaring|experiencia|experiencias|professional|in a similar role|"
                           "similar|clerical|data engineering" },
  { JD_FACT_SPAN, 0, "old|of age|ago|in the last|in the past|over the past|within the last|over the last|within the past|past|within|alt|seit|lebensjahr*|d age|oud|vor|d anciennete|"
                     "de edad|desde hace|every|tenure|for over|more than a|founded|celebrat*" },
  { JD_FACT_RANGE, 0, "to|bis|a|tot|or|oder|of|ou|o|and|und|y|et|en|plus|more|mehr|meer" },
  { JD_FACT_DEGREE, JD_DEGREE_PRIMARY, "primary school|primary education|educacion general basica|educacion basica|primaria|primarios|graduado escolar" },
  { JD_FACT_DEGREE, JD_DEGREE_SECONDARY, "secondary education|secundaria|secundarios|eso" },
  { JD_FACT_DEGREE, JD_DEGREE_GCSE, "gcse|gcses" },
  { JD_FACT_DEGREE, JD_DEGREE_HIGH_SCHOOL, "high school|ged|abitur|baccalaureat|bachillerato|vwo|havo" },
  { JD_FACT_DEGREE, JD_DEGREE_VOCATIONAL, "ausbildung|berufsausbildung|lehre|apprenticeship|trade qualification|vocational|cap|bep|bts|mbo|hbo5|formacion profesional|ciclo formativo|"
                                          "grado superior|grado medio|fp|niveau 4" },
  { JD_FACT_DEGREE, JD_DEGREE_DIPLOMA, "level 3 diploma|level 4 diploma|level 5 diploma|nvq|diploma in|diploma of|diplome d etat" },
  { JD_FACT_DEGREE, JD_DEGREE_NURSING, "nursing program|nursing programme|nursing school" },
  { JD_FACT_DEGREE, JD_DEGREE_ENROLLED, "current enrollment|currently enrolled|enrolled in|current enrolment|eingeschrieben|immatrikuliert|student in|current student*|enrollment in|enrolled" },
  { JD_FACT_DEGREE, JD_DEGREE_ASSOCIATE, "associate s degree|associates degree|associate degree" },
  { JD_FACT_DEGREE, JD_DEGREE_BACHELOR, "bachelor|bachelors|bachelor s|bsc|b sc|undergraduate degree|degree|hochschulabschluss|hochschulstudium|studium|fachhochschulabschluss|"
                                        "licence professionnelle|bac 3|licenciatura|grado universitario|hbo|ade|titulacion|diplomatura|ba" },
  { JD_FACT_DEGREE, JD_DEGREE_MASTER, "master s|masters|master|msc|m sc|bac 5|mba|diplom|ingenieur|wo diploma" },
  { JD_FACT_DEGREE, JD_DEGREE_DOCTORATE, "phd|ph d|doctorate|doctoral|promoviert|doctorat|doctorado" },
  { JD_FACT_WISHED, 0, "preferred|preferably|desirable|desired|advantage|advantageous|a plus|plus|ideally|idealerweise|wunschenswert|von vorteil|de preference|souhaite|atout|un plus|"
                       "bij voorkeur|pre|gewenst|"
                       "valorable|se valora*|deseable|nice to have|bonus|not required|not essential" },
  { JD_FACT_NEEDED, 0, "required|must|mandatory|essential|necessary|necessaire|requis|exige|erforderlich|zwingend|vereist|noodzakelijk|imprescindible|obligatorio|requisito" },
  { JD_FACT_EMPLOYED, 0, "full time|fulltime|vollzeit|temps plein|voltijd|voltijds|jornada completa|tiempo completo" },
  { JD_FACT_EMPLOYED, 1, "part time|parttime|teilzeit|temps partiel|deeltijd|deeltijds|media jornada|tiempo parcial|jornada parcial" },
  { JD_FACT_EMPLOYED, 2, "contract position|contractor|freelance|contract role|auf auftragsbasis|freiberuflich|zzp|mission" },
  { JD_FACT_EMPLOYED, 3, "temporary|fixed term|befristet|cdd|temporaire|tijdelijk|temporal" },
  { JD_FACT_EMPLOYED, 4, "seasonal|saisonarbeit|saisonal|saisonnier|saisonniere|seizoenswerk|de temporada" },
  { JD_FACT_EMPLOYED, 5, "internship|intern|praktikum|stage|practicas|prakticas" },
  { JD_FACT_EMPLOYED, 6, "apprenticeship|lehrstelle|ausbildungsplatz|apprentissage|alternance|leerwerkplek|aprendizaje" },
  { JD_FACT_EMPLOYED, 7, "volunteer|ehrenamt*|ehrenamtlich|benevolat|benevole|vrijwilliger*|voluntariado" },
  { JD_FACT_WORKPLACE, 0, "on site|onsite|in person|vor ort|sur place|op locatie|presencial" },
  { JD_FACT_WORKPLACE, 1, "hybrid|hybride|hibrido|hybrides arbeiten" },
  { JD_FACT_WORKPLACE, 2, "remote|fully remote|home office|homeoffice|im homeoffice|a distance|teletravail|thuiswerken|op afstand|a distancia|teletrabajo|en remoto" },
  { JD_FACT_REFERENCE, 0, "ref|reference|ref no|reference number|reference no|job id|job no|job number|requisition|req|req id|posting id|post no|vacancy number|vacancy no|kennziffer|"
                          "referenznummer|stellennummer|job nummer|"
                          "vacaturenummer|referentie|reference de l offre|n de reference|referencia|numero de referencia|code" },
  { JD_FACT_PERIOD, JD_PERIOD_HOUR, "hour|hourly|hr|hrs|stunde|stundenlohn|stundlich|std|uur|uurloon|per uur|heure|horaire|hora|h" },
  { JD_FACT_PERIOD, JD_PERIOD_DAY, "day|daily|tag|dag|jour|dia" },
  { JD_FACT_PERIOD, JD_PERIOD_WEEK, "week|weekly|woche|wochentlich|semaine|semana|semanal" },
  { JD_FACT_PERIOD, JD_PERIOD_MONTH, "month|monthly|monat|monatlich|monatsgehalt|maand|mois|mensuel|mensuelle|mes|mensual|mensuales|al mes" },
  { JD_FACT_PERIOD, JD_PERIOD_YEAR, "year|yearly|annual|annually|annum|annum|p a|pa|jahr|jahrlich|jahresgehalt|jaar|an|annee|annuel|ano|anual|anuales|yr" },
  { JD_FACT_PERIOD, JD_FACT_PER_MILE, "mile|cpm|per mile|a mile" },
  { JD_FACT_PERIOD, JD_FACT_PER_CONTRACT, "stipend|total stipend|lump sum|per contract|per project|pauschal" },
  { JD_FACT_GROSS, JD_PAY_GROSS, "gross|brutto|brut|bruto|brutos|bruts" },
  { JD_FACT_GROSS, JD_PAY_NET, "net|netto|neto|netos|nets" },
  { JD_FACT_PAYS, 0, "salary|salaries|pay|wage|wages|compensation|remuneration|stipend|rate|gehalt|vergutung|lohn|verdienst|entgelt|bezahlung|salaire|remuneration|salaris|loon|verdien*|"
                     "salario|sueldo|retribucion|"
                     "base salary|minvalue|value|classi cation|monatsgehalt|jahresgehalt|stundenlohn|uurloon" },
  { JD_FACT_BUDGET, 0, "bonus|budget|allowance|revenue|market cap|sign on|signing|referral|tuition|reimbursement|voucher|gutschein|zuschuss|prime|cheque*|tips|package|raised|funding|"
                       "umsatz|fahrtkosten*|premie|discount|401|retirement|insurance|per diem" },
  { JD_FACT_LEAST, 0, "from|starting at|start at|starting from|at least|ab|mindestens|a partir de|vanaf|minimaal|minimum|desde|starts at" },
  { JD_FACT_MOST, 0, "up to|bis zu|jusqu a|maximaal|hasta|max" },
  { JD_FACT_TONGUE, 0, "english|englisch*|anglais|engels|ingles" },
  { JD_FACT_TONGUE, 1, "german|deutsch|deutschkenntnisse|allemand|duits|aleman" },
  { JD_FACT_TONGUE, 2, "french|franzosisch*|francais|frans|frances" },
  { JD_FACT_TONGUE, 3, "dutch|niederlandisch*|neerlandais|nederlands|neerlandes|holandes" },
  { JD_FACT_TONGUE, 4, "spanish|spanisch*|espagnol|spaans|espanol|castellano" },
  { JD_FACT_TONGUE, 5, "italian|italienisch*|italien|italiaans|italiano" },
  { JD_FACT_TONGUE, 6, "polish|polnisch*|polonais|pools|polaco" },
  { JD_FACT_TONGUE, 7, "portuguese|portugiesisch*|portugais|portugees|portugues" },
  { JD_FACT_FLUENCY, 0, "a1" },
  { JD_FACT_FLUENCY, 1, "a2" },
  { JD_FACT_FLUENCY, 2, "b1" },
  { JD_FACT_FLUENCY, 3, "b2" },
  { JD_FACT_FLUENCY, 4, "c1|fluent|fluently|fluency|fliessend|verhandlungssicher|courant|vloeiend|fluido|proficient" },
  { JD_FACT_FLUENCY, 5, "c2" },
  { JD_FACT_FLUENCY, 6, "native|muttersprach*|langue maternelle|moedertaal|nativo" },
};

/* ---- the table, by the first word ---- */

typedef struct
{
  const Row *row;
  GStrv words;
  gboolean goes_on; /* the last word does */
} Phrase;

#define GOES_ON_LEAST 4 /* letters that the first word has before it goes on */

/* First word, or its first GOES_ON_LEAST bytes where it goes on -> array of Phrase. Made once, and never freed. */
static GHashTable *by_word, *by_beginning;

static void
add_phrase (const Row *row, const char *text)
{
  Phrase *phrase = g_new0 (Phrase, 1);
  gsize length = strlen (text);
  phrase->row = row;
  phrase->goes_on = text[length - 1] == '*';
  g_autofree char *bare = g_strndup (text, length - phrase->goes_on);
  phrase->words = g_strsplit (bare, " ", -1);
  gboolean beginning = phrase->goes_on && !phrase->words[1];
  GHashTable *table = beginning ? by_beginning : by_word;
  g_autofree char *key = beginning ? g_strndup (phrase->words[0], GOES_ON_LEAST) : g_strdup (phrase->words[0]);
  GPtrArray *list = g_hash_table_lookup (table, key);
  if (!list)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (table, g_steal_pointer (&key), list);
    }
  g_ptr_array_add (list, phrase);
}

static void
prepare (void)
{
  static gsize done = 0;
  if (!g_once_init_enter (&done))
    return;
  by_word = g_hash_table_new (g_str_hash, g_str_equal);
  by_beginning = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) phrases = g_strsplit (rows[i].phrases, "|", -1);
      for (guint j = 0; phrases[j]; j++)
        add_phrase (&rows[i], phrases[j]);
    }
  g_once_init_leave (&done, 1);
}

/* ---- words of a line ---- */

static gboolean
joins_digits (const char *at)
{
  return strchr (".,:/'", *at) && *at && g_ascii_isdigit (at[1]);
}

static const char *
number_end (const char *at)
{
  while (g_ascii_isdigit (*at) || joins_digits (at))
    at++;
  return at;
}

static const char *
letters_end (const char *at)
{
  for (;;)
    {
      if (g_ascii_isalnum (*at))
        {
          at++;
          continue;
        }
      const gunichar c = (guchar) *at < 0x80 ? 0 : g_utf8_get_char (at);
      if (c == 0 || !(g_unichar_isalpha (c) || g_unichar_ismark (c)))
        return at;
      at = g_utf8_next_char (at);
    }
}

static const char *
folded (const char *start, const char *end, GStringChunk *chunk)
{
  char small[64];
  gsize length = (gsize) (end - start), i = 0;
  for (; i < length && length < sizeof small && (guchar) start[i] < 0x80; i++)
    small[i] = g_ascii_tolower (start[i]);
  if (i == length)
    return g_string_chunk_insert_len (chunk, small, (gssize) length);
  g_autofree char *word = g_strndup (start, length), *fold = jd_text_fold (word);
  return g_string_chunk_insert (chunk, fold);
}

/* Whether a sentence ends before @at, where a word begins, and there was a stop at @stop (NULL: none). */
static gboolean
ends_sentence (const char *stop, const char *at)
{
  return stop && at > stop + 1 && (g_unichar_isupper (g_utf8_get_char (at)) || *stop != '.');
}

GArray *
jd_fact_words_split (const char *line, GStringChunk *chunk)
{
  GArray *words = g_array_sized_new (FALSE, FALSE, sizeof (JdFactWord), 32);
  const char *stop = NULL;
  guint sentence = 0;
  for (const char *at = line, *end; *at; at = end)
    {
      if (*at == ' ')
        {
          end = at + 1;
          continue;
        }
      gunichar c = g_utf8_get_char (at);
      end = g_ascii_isdigit (*at) ? number_end (at) : g_unichar_isalpha (c) ? letters_end (at) : g_utf8_next_char (at);
      if (g_unichar_isspace (c))
        continue;
      sentence += ends_sentence (stop, at);
      stop = strchr (".!?;", *at) ? at : NULL;
      JdFactWord word = { (guint) (at - line), (guint) (end - line), folded (at, end, chunk), sentence, g_ascii_isdigit (*at) };
      if (!stop && *at != '\'' && !jd_text_is_at (at, "’"))
        g_array_append_val (words, word);
    }
  return words;
}

/* ---- finding ---- */

static gboolean
stands_at (const Phrase *phrase, const GArray *words, guint at, guint *count)
{
  guint length = g_strv_length (phrase->words);
  for (guint i = 0; i < length; i++)
    {
      const char *text = at + i < words->len ? g_array_index (words, JdFactWord, at + i).text : NULL;
      /* "part-time" */
      if (text && i > 0 && strcmp (text, "-") == 0)
        {
          at++;
          text = at + i < words->len ? g_array_index (words, JdFactWord, at + i).text : NULL;
          (*count)++;
        }
      if (!text || !(phrase->goes_on && i + 1 == length ? g_str_has_prefix (text, phrase->words[i]) : strcmp (text, phrase->words[i]) == 0))
        return FALSE;
    }
  *count += length;
  return TRUE;
}

static void
add_hits (GArray *hits, const GPtrArray *phrases, const GArray *words, guint at)
{
  for (guint i = 0; phrases && i < phrases->len; i++)
    {
      const Phrase *phrase = phrases->pdata[i];
      JdFactHit hit = { phrase->row->class, phrase->row->value, at, 0 };
      if (!stands_at (phrase, words, at, &hit.count))
        continue;
      JdFactHit *former = NULL;
      for (guint j = hits->len; j > 0 && g_array_index (hits, JdFactHit, j - 1).at == at && !former; j--)
        if (g_array_index (hits, JdFactHit, j - 1).class == hit.class)
          former = &g_array_index (hits, JdFactHit, j - 1);
      if (!former)
        g_array_append_val (hits, hit);
      else if (hit.count > former->count)
        *former = hit;
    }
}

GArray *
jd_fact_words_find (const GArray *words)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (JdFactHit));
  prepare ();
  for (guint i = 0; i < words->len; i++)
    {
      const char *text = g_array_index (words, JdFactWord, i).text;
      char beginning[GOES_ON_LEAST + 1];
      add_hits (hits, g_hash_table_lookup (by_word, text), words, i);
      if (g_strlcpy (beginning, text, sizeof beginning) >= GOES_ON_LEAST)
        add_hits (hits, g_hash_table_lookup (by_beginning, beginning), words, i);
    }
  return hits;
}
