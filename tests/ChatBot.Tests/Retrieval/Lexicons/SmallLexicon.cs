using ChatBot.Retrieval.Lexicons;

namespace ChatBot.Tests.Retrieval.Lexicons;

/// <summary>A few words of each kind, so that tests do not hang on the lexicon that ships.</summary>
internal static class SmallLexicon
{
    public static Lexicon Create() => Lexicon.FromTexts(
    [
        ("stopwords.fr.txt", "le\nla\nles\nde\ndes\ndu\nl\nd\net\nà\nun\nune\nen\npour\ncontre\nqui\nest"),
        ("stopwords.en.txt", "the\nof\nin\nand\nto\na\nwho\nis\non"),
        ("question-words.fr.txt", "quel\nquels\ncomment\nparagraphe\nmentionne\nmentionnent\noù"),
        ("question-words.en.txt", "what\nwhich\nwhere\nparagraph\nmention"),
        ("synonyms.fr.txt", "siège, quartier général\ndrone => aéronef sans pilote"),
        ("synonyms.en.txt", "seat, headquarters"),
        ("acronyms.txt", "ONUDC, UNODC | Office des Nations Unies contre la drogue et le crime | United Nations Office on Drugs and Crime\nOMS, WHO | Organisation mondiale de la Santé | World Health Organization"),
        ("glossary.en-fr.txt", "trafficking in persons; human trafficking = traite des personnes; traite des êtres humains\nfirearms = armes à feu"),
    ]);
}
