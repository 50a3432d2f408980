"""The thirteenth record: published once and withdrawn, so that there is a tombstone to see."""

TEXTS = {
    "de": {
        "title": "Wandbilder in der Hafenunterführung",
        "short_title": "Wandbilder Nordhaven",
        "slug": "wandbilder-hafenunterfuehrung-nordhaven",
        "summary": "Jugendliche gestalten in Nordhaven eine Unterführung mit Wandbildern, die zusammen mit Anwohnenden "
        "entworfen werden. Die Stadt stellt Material, Licht und fachliche Begleitung.",
        "keywords": ["Unterführung", "Wandbild", "Jugendliche", "Licht"],
        "problem": "<p>Die Unterführung zum Hafen wird abends gemieden. Anwohnende nennen fehlendes Licht und "
        "beschmierte Wände.</p>",
        "activities": "<p>Drei Gruppen von Jugendlichen entwerfen mit Anwohnenden Bilder und malen sie unter Anleitung "
        "an die Wände. Die Stadt erneuert vorher das Licht.</p>",
        "mechanism": "Wer einen Ort selbst gestaltet, achtet auf ihn, und ein gepflegter Ort wird häufiger benutzt.",
        "legal_basis": "",
        "ethics_and_rights": "Die Rechte an den Bildern liegen bei den Jugendlichen.",
        "participation": "",
        "transferability": "Nötig sind die Zustimmung der Eigentümerin und geklärte Rechte an den Bildern.",
        "objectives": ["Die Unterführung wird auch abends gern benutzt."],
        "success_factors": ["Entwürfe gemeinsam mit Anwohnenden"],
        "obstacles": ["Rechte an den Bildern wurden zu spät geklärt."],
        "steps": [],
        "image_alt": "",
    },
    "en": {
        "title": "Murals in the harbour underpass",
        "short_title": "Murals, Nordhaven",
        "slug": "murals-harbour-underpass-nordhaven",
        "summary": "In Nordhaven young people paint murals in an underpass, designed together with residents. The city "
        "provides materials, lighting and professional support.",
        "keywords": ["underpass", "mural", "young people", "lighting"],
        "problem": "<p>People avoid the underpass to the harbour in the evening. Residents name missing light and "
        "smeared walls.</p>",
        "activities": "<p>Three groups of young people design pictures with residents and paint them on the walls "
        "under guidance. The city renews the lighting beforehand.</p>",
        "mechanism": "People look after a place that they have designed, and a well-kept place is used more often.",
        "legal_basis": "",
        "ethics_and_rights": "The rights in the pictures lie with the young people.",
        "participation": "",
        "transferability": "The owner's consent and cleared rights in the pictures are needed.",
        "objectives": ["People like to use the underpass, in the evening as well."],
        "success_factors": ["Designs made together with residents"],
        "obstacles": ["Rights in the pictures were cleared too late."],
        "steps": [],
        "image_alt": "",
    },
}

RECORD = {
    "number": 13,
    "fictional": True,
    "state": "withdrawn",
    "member": "nordhaven",
    "non_member_reason": {"de": "", "en": ""},
    "kind": "project",
    "scale": "site",
    "status": "completed",
    "start": "2022",
    "end": "2023",
    "age_from": None,
    "age_to": None,
    "original_name": "",
    "original_name_language": "",
    "last_verified": "2026-02-09",
    "primary_topic": "urban-design",
    "topics": ["participation"],
    "target_groups": ["adolescents", "residents-neighbours"],
    "prevention_levels": ["universal"],
    "focus": ["place"],
    "approaches": ["environmental-design", "community"],
    "settings": ["street-square"],
    "sdg_targets": ["11.7"],
    "visibility": "public",
    "shared": True,
    "embargo_until": None,
    "text_licence": "CC-BY-4.0",
    "rights_holder": "Stadt Nordhaven / DEFUS",
    "places": [],
    "lead": {"name": "Stadt Nordhaven, Jugendamt", "type": "municipality", "url": "https://www.nordhaven.example/"},
    "partners": [],
    "contact": None,
    "baseline": [],
    "image": None,
    "texts": TEXTS,
}
REASON = "rights"
NOTE = "Zurückgezogen, weil die Rechte an Bildern und Texten nicht geklärt werden konnten."
