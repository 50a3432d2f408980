"""What a translator has put into French so far: the beginning of no. 2."""

WORDS = {
    "title": "Demander de l’aide dans un bar par une question codée",
    "short_title": "Luisa est là !",
    "summary": "Toute personne harcelée dans un bar ou une boîte de nuit demande « Luisa » au personnel et reçoit de "
    "l’aide sans devoir s’expliquer. La campagne de Münster existe depuis 2016 ; plus de 500 lieux y participent.",
}
