// SPDX-License-Identifier: GPL-3.0-or-later
#include "jd-fact-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ---- what role and level give ---- */

static const char *
given_title (const JdPosting *posting)
{
  return posting->resolved->title;
}

static const char *
given_employment (const JdPosting *posting)
{
  return posting->resolved->employment;
}

static const char *
given_level (const JdPosting *posting)
{
  return posting->resolved->level_name ? posting->resolved->level_name : posting->level;
}

static const char *
given_role_title (const JdPosting *posting)
{
  return posting->resolved->role_name ? posting->resolved->role_name : jd_posting_title (posting);
}

/* ---- the rows ---- */

#define OWN(name) .member = #name, .field = G_STRUCT_OFFSET (JdFacts, name)
#define ANYWHERE (JD_FACT_SETTABLE | JD_FACT_VARIABLE)
/* A wording that names one, which somebody may have called so before we did, misses it as it would miss what nobody declared. */
#define WANTED (ANYWHERE | JD_FACT_REQUIRED | JD_FACT_LABELLED | JD_FACT_WANTED)

const JdFact jd_fact_table[] = {
  { "title", JD_VARIABLE_TEXT, ANYWHERE | JD_FACT_REQUIRED, OWN (title),
    .given = given_title,
    .label = N_("Title"),
    .words = { "Job title", "Stellenbezeichnung", "Puesto", "Intitulé du poste", "Functietitel" } },
  { "company", JD_VARIABLE_TEXT, ANYWHERE | JD_FACT_REQUIRED | JD_FACT_LISTED | JD_FACT_OWED | JD_FACT_ASKED | JD_FACT_NAMES, OWN (company),
    .label = N_("Company"), .add = N_("Add company"),
    .words = { "Company", "Unternehmen", "Empresa", "Entreprise", "Werkgever" } },
  { "location", JD_VARIABLE_PLACE, ANYWHERE | JD_FACT_REQUIRED | JD_FACT_LISTED | JD_FACT_OWED | JD_FACT_ASKED | JD_FACT_NAMES, "locations",
    .label = N_("Location"), .add = N_("Add location"), .hint = N_("City and country; several are separated by semicolons"),
    .words = { "Location", "Ort", "Lugar", "Lieu", "Plaats" } },
  { "workplace", JD_VARIABLE_CHOICE, ANYWHERE | JD_FACT_LISTED | JD_FACT_CLOSED, OWN (workplace), jd_workplace_names,
    .label = N_("Workplace"), .add = N_("Add workplace"),
    .words = { "Workplace", "Arbeitsort", "Modalidad", "Mode de travail", "Werkplek" } },
  { "employment", JD_VARIABLE_CHOICE, ANYWHERE | JD_FACT_LISTED | JD_FACT_ASKED, OWN (employment), jd_employment_names,
    .given = given_employment,
    .label = N_("Employment"), .add = N_("Add employment"),
    .words = { "Employment", "Beschäftigung", "Jornada", "Contrat", "Dienstverband" } },
  { "pay", JD_VARIABLE_MONEY, ANYWHERE | JD_FACT_REQUIRED, NULL,
    .label = N_("Pay"), .add = N_("Add pay"), .hint = N_("Such as 78000-96000 EUR/year"), .blank = "Pay range",
    .words = { "Pay", "Vergütung", "Salario", "Rémunération", "Salaris" } },
  { "apply", JD_VARIABLE_CONTACT, ANYWHERE | JD_FACT_REQUIRED | JD_FACT_LISTED | JD_FACT_ASKED | JD_FACT_LABELLED, OWN (apply),
    .label = N_("How to apply"), .add = N_("Add how to apply"), .hint = N_("E-mail, link or telephone number"), .blank = "How to apply",
    .words = { "Apply", "Bewerbung", "Solicitud", "Candidature", "Solliciteren" } },
  { "apply_by", JD_VARIABLE_DATE, ANYWHERE | JD_FACT_LISTED | JD_FACT_LABELLED | JD_FACT_OPENING, OWN (apply_by),
    .label = N_("Apply by"), .add = N_("Add closing date"),
    .words = { "Apply by", "Bewerbung bis", "Solicitudes hasta", "Candidature avant le", "Solliciteren tot" } },
  { "start", JD_VARIABLE_DATE, ANYWHERE | JD_FACT_LISTED | JD_FACT_LABELLED | JD_FACT_OPENING, OWN (start),
    .label = N_("Start"), .add = N_("Add start"),
    .words = { "Start", "Beginn", "Incorporación", "Début", "Begin" } },
  { "posted", JD_VARIABLE_DATE, ANYWHERE | JD_FACT_LABELLED | JD_FACT_OPENING | JD_FACT_WANTED, OWN (posted),
    .label = N_("Posted"),
    .words = { "Posted", "Veröffentlicht am", "Publicado", "Publié le", "Geplaatst op" } },
  { "reference", JD_VARIABLE_TEXT, ANYWHERE | JD_FACT_LISTED | JD_FACT_LABELLED | JD_FACT_NAMES | JD_FACT_OPENING, OWN (reference),
    .label = N_("Reference"), .add = N_("Add reference"),
    .words = { "Reference", "Kennziffer", "Referencia", "Référence", "Referentie" } },
  { "requisition", JD_VARIABLE_TEXT, WANTED | JD_FACT_NAMES | JD_FACT_OPENING, OWN (requisition),
    .label = N_("Requisition number"), .hint = N_("The number of the opening in your own system"),
    .words = { "Requisition", "Stellennummer", "Número de vacante", "Numéro de poste", "Vacaturenummer" } },
  { "department", JD_VARIABLE_TEXT, WANTED, OWN (department),
    .label = N_("Department"),
    .words = { "Department", "Abteilung", "Departamento", "Service", "Afdeling" } },
  { "industry", JD_VARIABLE_TEXT, WANTED, OWN (industry),
    .label = N_("Industry"), .hint = N_("As the job board calls it, or its code"),
    .words = { "Industry", "Branche", "Sector", "Secteur", "Branche" } },
  { "job_function", JD_VARIABLE_TEXT, WANTED, OWN (job_function),
    .label = N_("Job function"), .hint = N_("As the job board calls it, or its code"),
    .words = { "Job function", "Funktionsbereich", "Área funcional", "Domaine", "Vakgebied" } },
  { "street", JD_VARIABLE_TEXT, WANTED | JD_FACT_NAMES, OWN (street),
    .label = N_("Street address"), .hint = N_("Street and number of the place of work"),
    .words = { "Street address", "Straße", "Dirección", "Adresse", "Straat" } },
  { "postcode", JD_VARIABLE_TEXT, WANTED | JD_FACT_NAMES, OWN (postcode),
    .label = N_("Postcode"),
    .words = { "Postcode", "Postleitzahl", "Código postal", "Code postal", "Postcode" } },
  { "openings", JD_VARIABLE_NUMBER, WANTED, OWN (openings),
    .label = N_("Openings"), .hint = N_("How many people are sought, such as 2"),
    .words = { "Openings", "Offene Stellen", "Plazas", "Postes à pourvoir", "Aantal vacatures" } },
  { "hours_per_week", JD_VARIABLE_NUMBER, WANTED, OWN (hours_per_week),
    .label = N_("Hours per week"), .hint = N_("Such as 40 or 37.5"),
    .words = { "Hours per week", "Wochenstunden", "Horas semanales", "Heures par semaine", "Uren per week" } },
  { "travel", JD_VARIABLE_TEXT, WANTED, OWN (travel),
    .label = N_("Travel"), .hint = N_("Such as: up to 20 %"),
    .words = { "Travel", "Reisen", "Viajes", "Déplacements", "Reizen" } },
  { "sponsorship", JD_VARIABLE_TEXT, WANTED, OWN (sponsorship),
    .label = N_("Visa sponsorship"), .hint = N_("Whether the company sponsors a work permit"),
    .words = { "Visa sponsorship", "Unterstützung beim Visum", "Patrocinio de visado", "Aide au visa", "Visumondersteuning" } },
  { "valid_through", JD_VARIABLE_DATE, WANTED | JD_FACT_OPENING, OWN (valid_through),
    .label = N_("Valid through"),
    .words = { "Valid through", "Gültig bis", "Válido hasta", "Valable jusqu’au", "Geldig tot" } },
  { "contact", JD_VARIABLE_TEXT, WANTED | JD_FACT_NAMES, OWN (contact),
    .label = N_("Contact person"),
    .words = { "Contact person", "Ansprechperson", "Persona de contacto", "Personne à contacter", "Contactpersoon" } },
  { "contact_email", JD_VARIABLE_EMAIL, WANTED, OWN (contact_email),
    .label = N_("Contact e-mail"), .hint = N_("Such as jobs@example.com"),
    .words = { "Contact e-mail", "Kontakt-E-Mail", "Correo de contacto", "E-mail de contact", "Contact-e-mail" } },
  { "company_site", JD_VARIABLE_URL, WANTED, OWN (company_site),
    .label = N_("Company website"), .hint = N_("Such as https://example.com"),
    .words = { "Company website", "Website des Unternehmens", "Sitio web de la empresa", "Site de l’entreprise", "Website van het bedrijf" } },
  { "company_logo", JD_VARIABLE_URL, WANTED, OWN (company_logo),
    .label = N_("Company logo"), .hint = N_("The web address of a picture"),
    .words = { "Company logo", "Logo des Unternehmens", "Logotipo de la empresa", "Logo de l’entreprise", "Logo van het bedrijf" } },
  { "page", JD_VARIABLE_URL, WANTED | JD_FACT_OPENING, OWN (page),
    .label = N_("Page of the posting"), .hint = N_("The web address where the posting can be read"),
    .words = { "Page of the posting", "Seite der Anzeige", "Página de la oferta", "Page de l’offre", "Pagina van de vacature" } },
  { "pay_note", JD_VARIABLE_TEXT, WANTED, OWN (pay_note),
    .label = N_("Note on pay"), .hint = N_("What a job board shows beside the pay: bonus, commission, equity"),
    .words = { "Note on pay", "Hinweis zur Vergütung", "Nota sobre el salario", "Note sur la rémunération", "Opmerking bij het salaris" } },
  { "short_summary", JD_VARIABLE_TEXT, WANTED, OWN (short_summary),
    .label = N_("Short summary"), .hint = N_("One sentence for lists of results"),
    .words = { "Short summary", "Kurzfassung", "Resumen breve", "Résumé court", "Korte samenvatting" } },
  { "selling_point_1", JD_VARIABLE_TEXT, WANTED, OWN (selling_point_1),
    .label = N_("First selling point"), .hint = N_("A few words for lists of results"),
    .words = { "First selling point", "Erster Vorzug", "Primer punto fuerte", "Premier atout", "Eerste pluspunt" } },
  { "selling_point_2", JD_VARIABLE_TEXT, WANTED, OWN (selling_point_2),
    .label = N_("Second selling point"), .hint = N_("A few words for lists of results"),
    .words = { "Second selling point", "Zweiter Vorzug", "Segundo punto fuerte", "Deuxième atout", "Tweede pluspunt" } },
  { "selling_point_3", JD_VARIABLE_TEXT, WANTED, OWN (selling_point_3),
    .label = N_("Third selling point"), .hint = N_("A few words for lists of results"),
    .words = { "Third selling point", "Dritter Vorzug", "Tercer punto fuerte", "Troisième atout", "Derde pluspunt" } },
  { "level", JD_VARIABLE_TEXT, JD_FACT_VARIABLE, NULL,
    .given = given_level,
    .label = N_("Level"),
    .words = { "Level", "Stufe", "Nivel", "Niveau", "Niveau" } },
  { "role_title", JD_VARIABLE_TEXT, JD_FACT_VARIABLE | JD_FACT_REQUIRED, NULL,
    .given = given_role_title,
    .label = N_("Role"),
    .words = { "Role", "Tätigkeit", "Función", "Fonction", "Functie" } },
  { NULL },
};

/* ---- reading them ---- */

const JdFact *
jd_fact_find (const char *name)
{
  g_return_val_if_fail (name, NULL);

  JD_FOREACH_FACT (fact)
    if (*fact->name == *name && strcmp (fact->name, name) == 0)
      return fact;
  return NULL;
}

const JdFact *
jd_fact_of_field (gsize field)
{
  JD_FOREACH_FACT (fact)
    if (jd_fact_is_text (fact) && fact->field == field)
      return fact;
  g_return_val_if_reached (NULL);
}

gboolean
jd_fact_is_text (const JdFact *fact)
{
  g_return_val_if_fail (fact, FALSE);

  return fact->member && fact->type != JD_VARIABLE_PLACE;
}

const char *
jd_fact_own (const JdFacts *facts, const JdFact *fact)
{
  g_return_val_if_fail (facts && fact, NULL);

  return jd_fact_is_text (fact) ? G_STRUCT_MEMBER (char *, facts, fact->field) : NULL;
}

void
jd_fact_set (JdFacts *facts, const JdFact *fact, char *value)
{
  g_return_if_fail (facts && fact && jd_fact_is_text (fact));

  g_free (G_STRUCT_MEMBER (char *, facts, fact->field));
  G_STRUCT_MEMBER (char *, facts, fact->field) = value;
}

const char *
jd_fact_given (const JdPosting *posting, const JdFact *fact)
{
  g_return_val_if_fail (posting && fact, NULL);

  return fact->given ? fact->given (posting) : NULL;
}

const char *
jd_fact_value (const JdPosting *posting, const JdFact *fact)
{
  g_return_val_if_fail (posting && fact, NULL);

  const char *own = jd_fact_own (posting->facts, fact);
  return own ? own : jd_fact_given (posting, fact);
}
