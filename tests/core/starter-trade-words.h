// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Words of a trade that a recruiter may type into the search while writing for a role, 20 for each. At least 18 of them have to find a block of that role. */
static const struct
{
  const char *role;
  const char *words; /* with one space between */
} starter_trade_words[] = {
  /* Shops, guests, roads, care and front offices. */
  { "line-cook", "allergen baking cleaning delivery fridge gluten grill haccp hygiene knife pastry plate portion prep recipe roster sauce stock temperature waste" },
  { "retail-sales-associate", "alarm briefing cash checkout complaint display exchange footfall inventory label loyalty planogram refund restock returns rota shelf stockroom till window" },
  { "store-manager", "absence audit budget cash complaint footfall hire keys losses margin markdown merchandising opening profit promotion rota safe shrinkage target wages" },
  { "waiter", "allergy bill bottle briefing complaint dessert glasses guests linen menu napkins orders plates reservations specials tables terrace tips tray wine" },
  { "chef", "allergen apprentice brigade butchery commis costing dessert fillet haccp knife menu oven pastry poultry sauce section stock supplier taste waste" },
  { "barista", "backflush beans burrs cold-brew cupping decaf espresso filter foam grinder latte milk oat portafilter roaster rush steam syrups tamping till" },
  { "cleaner", "bins carpet chemicals cloths disinfect dust floors gloves hygiene keys ladder linen mop polish restrooms scrubber soap toilets vacuum windows" },

  /* Marketing, design, technology, money, people and production. */
  { "marketing-manager", "ads agency brand budget campaign competitors content conversion email launch leads linkedin newsletter persona press seo social survey webinar website" },
  { "content-editor", "article budget calendar captions cms copyright deadline draft editing fact freelancers grammar headline interview newsletter plain proofread quotes seo style" },
  { "graphic-designer", "accessibility adobe animation brand brochure figma icons illustration indesign layout logo packaging pdf photo poster prepress proof retouch template typography" },
  { "user-experience-designer", "accessibility analytics components contrast figma flows interviews journey labels layout mobile personas prototype research screen survey usability wcag wireframes workshop" },
  { "product-manager", "analytics backlog budget competitors customers data demo experiment features interviews jira launch metrics okr pricing priorities release requirements roadmap scrum" },
  { "data-engineer", "airflow api catalog cloud dbt etl git kafka kubernetes masking metadata pipelines privacy python quality snowflake spark sql streaming warehouse" },
  { "site-reliability-engineer", "alerts ansible automation backup capacity dns docker grafana incident kubernetes linux monitoring on-call outage postmortem prometheus runbook security slo terraform" },
  { "quality-assurance-tester", "accessibility agile api automation bugs cypress devices exploratory istqb jira mobile performance playwright regression release retest selenium sql test-cases usability" },
  { "business-analyst", "acceptance agile bpmn confluence data erp excel glossary interviews jira process requirements scope specification sql stakeholders testing training uat workshop" },
  { "financial-analyst", "accounting budget capex cash dashboard excel forecast gaap ifrs investment margin model month-end npv power-bi pricing reporting sap scenario variance" },
  { "recruiter", "agency applications ats bias candidate contract fairs gdpr interview linkedin offer onboarding phone pool posting referral salary screening sourcing visa" },
  { "production-worker", "assembly batch caliper changeover cleaning cnc crane forklift kaizen lockout machine maintenance noise packing quality safety scrap shift traceability welding" },
  { "automotive-mechanic", "alternator battery brakes calibration clutch diagnosis electric engine gearbox hybrid inspection obd oil recall refrigerant steering suspension tires torque warranty" },
};
