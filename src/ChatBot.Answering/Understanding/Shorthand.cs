using System.Text.RegularExpressions;

namespace ChatBot.Answering.Understanding;

/// <summary>Writes out what people shorten on a phone: « c koi », « kan », "wut". Only whole words that mean nothing else in French or English.</summary>
internal static partial class Shorthand
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["koi"] = "quoi", ["kan"] = "quand", ["kand"] = "quand", ["ke"] = "que", ["ki"] = "qui", ["pk"] = "pourquoi", ["pkoi"] = "pourquoi", ["pq"] = "pourquoi", ["keske"] = "qu'est-ce que", ["kes"] = "qu'est-ce que",
        ["kel"] = "quel", ["kelle"] = "quelle", ["kels"] = "quels", ["kelles"] = "quelles", ["cmb"] = "combien", ["cb"] = "combien", ["dc"] = "donc", ["ds"] = "dans", ["ac"] = "avec", ["slt"] = "salut", ["cmt"] = "comment",
        ["koman"] = "comment", ["comen"] = "comment", ["tps"] = "temps", ["pr"] = "pour", ["avan"] = "avant", ["chak"] = "chaque", ["tt"] = "tout", ["bcp"] = "beaucoup", ["pb"] = "problème", ["prog"] = "programme", ["cest"] = "c'est", ["cetait"] = "c'était", ["jusqua"] = "jusqu'à", ["encor"] = "encore", ["fo"] = "faut", ["fau"] = "faut", ["lonu"] = "l'ONU", ["qqch"] = "quelque chose", ["qqc"] = "quelque chose", ["qd"] = "quand", ["qq"] = "quelque", ["gvt"] = "gouvernement", ["ttes"] = "toutes", ["info"] = "information", ["infos"] = "informations",
        ["ya"] = "il y a", ["yatil"] = "y a-t-il", ["whats"] = "what's", ["whos"] = "who's", ["wheres"] = "where's", ["wut"] = "what", ["wat"] = "what", ["wer"] = "where", ["plz"] = "please", ["pls"] = "please", ["abt"] = "about", ["waht"] = "what", ["u"] = "you", ["r"] = "are", ["thru"] = "through",
    };

    /// <summary>The text with shorthand written out.</summary>
    public static string Expand(string text)
        => Conference().Replace(Birthday().Replace(Quoi().Replace(Elided().Replace(Inverted().Replace(Must().Replace(Word().Replace(text, m => Words.TryGetValue(m.Value, out var full) ? m.Length > 1 && m.Value.All(char.IsUpper) ? full.ToUpperInvariant() : full : m.Value), "faut-il"), "-"), "'"), "c'est "), "le ${n}e anniversaire d"), m => English().IsMatch(text) ? $"{m.Groups["n"].Value}th session of the Conference of the Parties" : $"{m.Groups["n"].Value}e session de la Conférence des Parties");

    /// <summary>« la COP 25 » is the twenty-fifth session of a conference of the parties, and texts call it nothing else.</summary>
    [GeneratedRegex(@"\bCOP[ -]?(?<n>\d{1,2})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Conference();

    /// <summary>« les 75 ans de l'ONU » are its seventy-fifth anniversary.</summary>
    [GeneratedRegex(@"\bles (?<n>\d{2,3}) ans d(?=e\b|u\b|['’])", RegexOptions.IgnoreCase)]
    private static partial Regex Birthday();

    /// <summary>« INTERPOL EST ELLE NEUTRE », « que doit il faire »: the pronoun is turned round.</summary>
    [GeneratedRegex(@"(?<=\b(?:est|sont|peut|peuvent|doit|doivent|ont|fait|font|sert|servent|veut|veulent)) (?=(?:il|elle|ils|elles|on)\b(?! (?:y a|n'y a|ne)\b))", RegexOptions.IgnoreCase)]
    private static partial Regex Inverted();

    /// <summary>« le vol d oeuvres d art »: a blank for the apostrophe.</summary>
    [GeneratedRegex(@"(?<=(?<![\p{L}\d'’.)-])(?:l|d|qu|n|s|j)) (?=(?!est\b|sont\b|ont\b|and\b|are\b)[aeiouyéèêàôîh]\p{Ll}{2,})|(?<=(?<![\p{L}\d'’.)-])(?:L|D|QU|N|S|J)) (?=(?!EST\b|ET\b|OU\b)[AEIOUYÉÈÊÀÔÎH]\p{Lu}{2,})")]
    private static partial Regex Elided();

    /// <summary>« fo til… »: must one.</summary>
    [GeneratedRegex(@"\bfaut[ -]t?-?il\b", RegexOptions.IgnoreCase)]
    private static partial Regex Must();

    [GeneratedRegex(@"\b(?:the|what|where|when|who|which|is|was|did|does|has|how|of)\b", RegexOptions.IgnoreCase)]
    private static partial Regex English();

    [GeneratedRegex(@"(?<![(.-])\b[A-Za-z]{1,6}\b(?![)-])")]
    private static partial Regex Word();

    /// <summary>« c quoi », « c quand ».</summary>
    [GeneratedRegex(@"(?<![\w'’-])c\s(?=quoi|qui|quand|où|ou|quel)|(?<![\w'’-])c est (?=\p{L})", RegexOptions.IgnoreCase)]
    private static partial Regex Quoi();
}
