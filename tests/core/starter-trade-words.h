// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Words of a trade that a recruiter may type into the search while writing for a role, 20 for each. At least 18 of them have to find a block of that role. */
typedef struct
{
  const char *role;
  const char *words; /* with one space between */
} StarterTradeWords;

static const StarterTradeWords starter_trade_words[] = {
  /* Shops, guests, roads, care and front offices. */
  { "line-cook", "allergen baking cleaning delivery fridge gluten grill haccp hygiene knife pastry plate portion prep recipe roster sauce stock temperature waste" },
  { "retail-sales-associate", "alarm briefing cash checkout complaint display exchange footfall inventory label loyalty planogram refund restock returns rota shelf stockroom till window" },
  { "store-manager", "absence audit budget cash complaint footfall hire keys losses margin markdown merchandising opening profit promotion rota safe shrinkage target wages" },
  { "waiter", "allergy bill bottle briefing complaint dessert glasses guests linen menu napkins orders plates reservations specials tables terrace tips tray wine" },
  { "chef", "allergen apprentice brigade butchery commis costing dessert fillet haccp knife menu oven pastry poultry sauce section stock supplier taste waste" },
  { "barista", "backflush beans burrs cold-brew cupping decaf espresso filter foam grinder latte milk oat portafilter roaster rush steam syrups tamping till" },
  { "cleaner", "bins carpet chemicals cloths disinfect dust floors gloves hygiene keys ladder linen mop polish restrooms scrubber soap toilets vacuum windows" },
  { "delivery-driver", "accident adr app brakes charging complaint customers damage depot dispatch load parcel parking pharmacy returns route signature stairs tires van" },
  { "truck-driver", "adr axle brakes cdl coupling customs dispatch dock forklift fuel hazmat highway load night pallet refrigerated straps tachograph tanker trailer" },
  { "care-assistant", "activities dementia dignity dressing driving falls families hoist meals medicine night notes palliative safeguarding shift skin toilet transfer washing weekend" },
  { "nursing-assistant", "bed bell catheter chart delirium falls fluids glucose handover hoist infection mattress meals pain pulse shift skin toilet ward wound" },
  { "medical-assistant", "allergies appointment autoclave billing blood diabetes ecg hygiene injection insurance lab phlebotomy phone prescription records referral sample triage vaccine wound" },
  { "receptionist", "appointments badges calendar calls complaint courier emergency evacuation guests hotel keys lobby mail parcels phone rooms security switchboard travel visitors" },
  { "executive-assistant", "agenda board budget calendar confidential correspondence dinner events expenses flights inbox itinerary meetings minutes presentation research secretary slides travel visa" },

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

  /* The first fourteen. */
  { "accountant", "assets audit bank budget cash controlling currency depreciation e-invoice erp expenses ifrs inventory invoices leases payroll receivables reconcile tax vat" },
  { "electrician", "apprentices breaker cables chargers code conduit drawings faults fiber grounding heights isolate knx led lightning meter motors panel plc solar" },
  { "hr-generalist", "absence benefits complaints contract courses gdpr health interviews leave onboarding overtime payroll pension policy posting records survey training visa works-council" },
  { "office-administrator", "badges budget calendar contracts events fleet invoices keys letters mail minutes petty-cash phone printer records rooms suppliers supplies travel website" },
  { "primary-school-teacher", "art behavior conflict disability experiments homework inclusion lessons library math music parents reading reports science swimming tablets team transition trip" },
  { "project-manager", "agile board budget changes contracts handover jira kanban kickoff meetings permits plan quality resources risks scope scrum sprint stakeholders tender" },
  { "registered-nurse", "blood catheter delirium dementia discharge emergency falls handover infection medication monitor narcotics night nutrition pain palliative surgery vaccines ventilator wound" },
  { "sales-representative", "calls churn complaint contract crm demo discount forecast leads linkedin margin negotiate partner pipeline prospect quote renewal tender territory visits" },
  { "software-engineer", "accessibility api cache cloud containers database debugging git graphql incidents java kotlin kubernetes logging mobile python react refactoring security tests" },
  { "support-specialist", "billing bot calm chat escalate feedback hardware hotline itil logs onboarding outage phone refund remote reviews survey ticket warranty webinar" },
  { "warehouse-associate", "barcode battery carrier cold-store conveyor crane customs damage forklift hazmat kitting label load pack pallet pick recycling returns scanner stock" },
  { "data-analyst", "charts csv dashboard databases edi excel files forecasting integrity machine-learning models python quality queries regression reports schedules spreadsheets sql statistics" },
  { "machine-learning-engineer", "accuracy aws chatbot cloud computer-vision deployment drift experiments fairness forecasting hyperparameters keras language pandas pipelines python pytorch shap speech tensorflow" },
};

/* The same in German: at least 18 of them have to stand in the German wordings of blocks of that role. */
static const StarterTradeWords starter_trade_words_german[] = {
  { "line-cook", "Allergie Dienstplan Fisch Fonds Fritteuse Frühstück Geflügel Gemüse Grill Hygiene Kühlkette Lieferanten Portion Rezeptur Salate Saucen Schneiden Temperatur Vorspeisen Ware" },
  { "retail-sales-associate", "Alarm Bargeld Bestellung Dekoration Diebstahl Etikett Gutscheine Inventur Kabinen Kasse Kundschaft Lieferung Rabatt Regal Reklamation Rückgabe Schicht Umsatz Umtausch Ware" },
  { "store-manager", "Abmahnung Arbeitszeit Budget Diebstahl Dienstplan einstellen Filiale Inventur Kasse Kundschaft Lager Öffnungszeiten Personal Reklamation Schicht Schlüssel Umsatz Verluste Ware Werbung" },
  { "waiter", "Allergie Besteck Bestellung Dessert Eindecken Flaschen Gäste Getränke Gläser Karte Kasse Rechnung Reklamation Reservierung Servietten Station Tablett Terrasse Trinkgeld Wein" },
  { "chef", "Allergene Commis Desserts Fisch Fleisch Gemüse Hygiene Kalkulation Karte Lieferanten Messer Pass Patisserie Posten Saucen Service Souschef Teig Temperatur Vorrat" },
  { "barista", "Allergene Bohnen Brühen Espresso Filterkaffee Gäste Kasse Kuchen Latte Milch Mühle Rezept Rösterei Schaum Siebträger spülen Tee Theke Trinkgeld wiegen" },
  { "cleaner", "Aufzug Böden desinfizieren Dosieren Fenster Glas Handschuhe Hygiene Küche Maschine Müll Papier Revier Säcke Schlüssel Seife Staub Teppich Treppen WCs" },
  { "delivery-driver", "Adresse Anhänger App Beulen Depot Disposition Führerschein Gurte Kundschaft Ladung Paket Reifen Retouren Scanner Stopp Tour Treppen Unfall Unterschrift Werkstatt" },
  { "truck-driver", "ADR Anhänger Auflieger Diesel Disposition Fahrerkarte Fracht Gefahrgut Gurte Kühlung Ladung Lenkzeiten Nacht Palette Panne Rampe Ruhezeit Strecke Tank Zoll" },
  { "care-assistant", "Anziehen Ausflüge Demenz Druckstellen Essen Familie Führungszeugnis Haut Impfungen Lifter Medikamente Nacht Notizen Palliativ spazieren Sturz Toilette Trauer Übergabe Waschen" },
  { "nursing-assistant", "Betten Blutdruck Dekubitus Essen Händehygiene Haut Isolation Katheter Klingel Lagern Nacht Puls Schicht Schmerz Station Stürze Trinkmenge Unruhe Waschen Wunde" },
  { "medical-assistant", "Abrechnung Allergien Anmeldung Blut Diabetes EKG Hygiene Impfung Labor Medikamente Praxis Proben Reanimation Rezepte Röntgen Sprechstunde Spritzen Telefon Termine Verband" },
  { "receptionist", "Anrufe Ausweise Besuch Brandschutz Empfang Englisch Gäste Hotel Kalender Kurier Notfall Pakete Post Räume Schlüssel Sicherheit Taxi Telefon Veranstaltung Zentrale" },
  { "executive-assistant", "Abendessen Ablage Beschluss Briefe Budget Folien Gäste Geschenke Kalender Klausur Notizen Post Protokoll Reisen Sitzung Spesen Termine Veranstaltung Vertraulich Visa" },
  { "marketing-manager", "Agentur Anfrage Anzeigen Budget Kampagne Kanäle Kundschaft Marke Messe Newsletter Podcast Preis Presse Start Suche Umfrage Vertrieb Webinar Website Zielgruppe" },
  { "content-editor", "Artikel Bild Blog Budget Fakten Freie Grammatik Interview Kürzen Newsletter Podcast Quelle Rechte Rechtschreibung Redaktion Stil Suche Titel Video Zitat" },
  { "graphic-designer", "Animation Barrierefrei Bilder Broschüre Druck Entwurf Farbe Figma Film Foto Icons Illustration Kampagne Layout Logo Mappe Marke Plakat Schrift Verpackung" },
  { "user-experience-designer", "Barrierefreiheit Designsystem Entwurf Farbe Figma Formular Gespräche Handy Komponenten Kontrast Menü Nutzung Prototyp Raster Screenreader Skizze Tagebuch Test Text Umfragen" },
  { "product-manager", "Backlog Budget Daten Demo Forschung Funktionen Gespräche Kennzahlen Kunden Markt Preis Prototypen Scrum Skizze Start Strategie Version Wettbewerb Wetten Ziele" },
  { "data-engineer", "Airflow API Cloud Daten dbt Docker Git Kafka Katalog Kosten Maskieren Pipeline Python Qualität Snowflake Spark SQL Streaming Tabellen Tests" },
  { "site-reliability-engineer", "Alarm Ansible Ausfall Backup Cloud Containern DNS Grafana Kubernetes Linux Metriken Netz Prometheus Python Rufbereitschaft Sicherheit Skript Terraform Vorfall Wachstum" },
  { "quality-assurance-tester", "Anforderungen API Automatisch Browser Cypress Fehler Handy ISTQB Last Lasttests Playwright Postman Risiko Schnittstellen Screenreader Selenium Sicherheit SQL Testfälle Version" },
  { "business-analyst", "Abläufe Abnahme Anforderungen Anleitung Begriffe BPMN Confluence Daten Diagramm ERP Fachbereich IREB Jira Kosten Regeln Schnittstellen SQL Test Testfälle Wirtschaftlichkeit" },
  { "financial-analyst", "Barwert Bericht Budget Excel Geldfluss HGB IFRS Investition Jahr Kosten Kostenstellen Kredit Liquidität Marge Modell Monat Planung Preise Prognose SAP" },
  { "recruiter", "Agentur AGG Anzeige Arbeitgebermarke Betriebsrat Bewerbung Datenschutz Gehalt Gespräch Jobbörsen LinkedIn Messe Personal Probezeit Profil Stelle Telefon Vertrag Visum Xing" },
  { "production-worker", "Anlage CNC Drehmoment Etikett Instandhaltung Kran Lärm Linie Maschine Messschieber Montieren Not-Halt Packen Palette Putzen Qualität Rüsten Schicht Schweißen Stapler" },
  { "automotive-mechanic", "Achsvermessung Batterie Bremsen Diagnose Elektroauto Filter Garantie Getriebe Hauptuntersuchung Hochvolt Klimaanlage Kupplung Motor Ölwechsel Probefahrt Reifen Rückruf Schaltplan Steuergerät Werkstatt" },
  { "accountant", "Abgrenzung Anlagen Belege Bilanz Buchen Budget Excel Finanzamt Fremdwährung IFRS Konten Leasing Lohn Prüfung Rechnung Salden Spesen Steuer Umsatzsteuer Zahlungslauf" },
  { "electrician", "Azubis Berufsschule Blitzschutz Erdung Führerschein Gerüst Gesellenbrief Glasfaser Kabel KNX Ladestation LED Messgerät Motoren Multimeter Norm Schaltplan Solar Stromausfall Verteiler" },
  { "hr-generalist", "Altersvorsorge Anzeige Arbeitsrecht Aufenthalt Ausland Betriebsrat Elternzeit Gehalt Jahresgespräch Krankheit Kündigung Lohnabrechnung Mitbestimmung Personalakte Schulung Tarifvertrag Überstunden Urlaub Verträge Zeugnisse" },
  { "office-administrator", "Ablegen Anrufe Bestellen Besuch Budget Drucker Fest Handkasse Kalender Laptop Material Post Protokoll Räume Rechnung Reise Schlüssel Telefon Verträge Website" },
  { "primary-school-teacher", "Ausflug Deutsch Eltern Elterngespräche Förderpläne Führungszeugnis Hausaufgaben Instrument Kita Klasse Kunst Lesen Mathematik Mobbing Musik Referendariat Sachunterricht Schwimmunterricht Tablet Zeugnisse" },
  { "project-manager", "Angebot Ausschreibung Bericht Beschlüsse Budget Genehmigung Kosten Phasen Plan Risiken Rückblick Schulung Sprint Team Termine Übergabe Umfang Verträge Workshop Ziel" },
  { "registered-nurse", "Beatmung Betäubungsmittel Blut Demenz Dokumentation Entlassung Hygiene Infusion Katheter Medikamente Monitor Nachtdienst Notfall Palliativ Reanimation Schmerzen Sturz Übergabe Vitalwerte Wunden" },
  { "sales-representative", "Angebot Anrufe Ausschreibung Außendienst Bedarf Datenbank Führerschein Händler Kunden LinkedIn Marge Markt Messe Preise Rabatt Reklamation Termin Verhandeln Verlängerung Vorführung" },
  { "software-engineer", "App Ausfall Cloud Code Container Datenbank Debugger Entwurf Fehler Git Java Kubernetes Python Schnittstelle Schnittstellen Sicherheit SQL Tests TypeScript Vorleseprogramm" },
  { "support-specialist", "Abo Anfragen Bewertung Bot Chat Datenschutz Drucker Englisch Ersatzteile Fehler Garantie Hilfetexte Hotline Mail Protokoll Rechnung Schicht SQL Telefon Ticketsystem" },
  { "warehouse-associate", "Akku Bestand Etikett Förderband Frachtbrief Gefahrgut Inventur Kommissionieren Kran Kühllager Ladung Pakete Palette Rampe Retouren Scanner Schicht Staplerschein Verpackung Zoll" },
  { "data-analyst", "Abfrage Analyse Bericht CSV Daten Diagramm EDI Excel Fehler Kennzahlen Muster Pivot Prognose Python Qualität Regression SQL Statistik Stichprobe Tableau" },
  { "machine-learning-engineer", "Bilderkennung Chatbot Cloud Daten Experiment Fairness Forschung Keras Mathematik Modell Pipeline Prognose Prototyp Python PyTorch Regularisierung Robotik Spracherkennung Statistik TensorFlow" },
};
