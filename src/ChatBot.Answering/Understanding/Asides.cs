using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;

namespace ChatBot.Answering.Understanding;

/// <summary>
/// Takes off what people say of themselves around a question (« Je suis avocat, que dit… », "… I need a line for the minister."), and puts what they say
/// that it is about into it: « Je prépare un discours sur la cyber : qu'attend l'Assemblée… ? ».
/// </summary>
internal static partial class Asides
{
    /// <summary>The question without them.</summary>
    public static string TakenOff(string text)
    {
        if (Besides().Match(text) is { Success: true } besides)
        {
            // « C'est quoi, les mesures de désarmement ? Ça comprend quoi ? »: the same once more, of what stands before.
            text = besides.Groups["asked"].Value;
        }

        if (Trailing().Match(text) is { Success: true } after && FirstPerson().IsMatch(TextFolding.Fold(after.Groups["aside"].Value)))
        {
            text = text[..after.Groups["aside"].Index].TrimEnd();
        }

        text = Parts().Replace(text, " ").Trim();
        if (TextFolding.Fold(text) is var folded && folded.Length != text.Length)
        {
            return text;
        }

        if (Work().Match(folded) is { Success: true } work)
        {
            var (about, topic, question) = (work.Groups["about"].Value, text.Substring(work.Groups["topic"].Index, work.Groups["topic"].Length).Trim(), text[(work.Index + work.Length)..]);
            return PointsBack().Match(TextFolding.Fold(question)) is { Success: true } pointing
                ? $"{question[..pointing.Index]}{about} {topic}{question[(pointing.Index + pointing.Length)..]}"
                : $"{question.TrimEnd(' ', '?', '\u00a0', '\u202f')} {about} {topic} ?";
        }

        if (OfOneself().Match(folded) is { Success: true } said && !FirstPerson().IsMatch(folded[said.Length..]))
        {
            return text[said.Length..];
        }

        if (ForAnother().Match(folded) is { Success: true } other)
        {
            return (other.Groups["what"].Success ? "que " : string.Empty) + text[other.Length..];
        }

        return text[Occupation().Match(folded).Length..];
    }

    [GeneratedRegex(@"^(?<asked>[^?]{12,}\?)\s+(?:[Çç]a|[Cc]a|[Cc]ela|[Cc][’']est-à-dire|[Ii]t|[Tt]hat) ?[^?]{0,25}\?+\s*$")]
    private static partial Regex Besides();

    /// <summary>What comes after the only question of a turn.</summary>
    [GeneratedRegex(@"^[^?]{12,}\?(?<aside>\s+[^?]{4,120})$")]
    private static partial Regex Trailing();

    [GeneratedRegex(@"\b(?:je|j'|nous|mon|ma|mes|notre|nos|i|i'm|we|my|our)\b", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPerson();

    /// <summary>« …, d'une part, et …, d'autre part »: they order what is asked, and ask nothing.</summary>
    [GeneratedRegex(@"(?<=[^,?]{8}), (?:avec|with) (?:leurs?|its|their) (?:dates?|noms?|titres?|names?|titles?)(?: respecti(?:f|ve)s?)?,|,? (?:d['’]une part|d['’]autre part|on (?:the )?one hand|on the other(?: hand)?),?(?=[ ?])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Parts();

    /// <summary>« Je fais un papier sur les drones. », "I'm writing a memo about money laundering:".</summary>
    [GeneratedRegex(Greeting + @"(?:je |j'|nous |on |i |i'm |i am |we |we're |we are )(?:dois |must |have to |currently )?(?:prepare(?:r|ns|ons)?|redige(?:r|ons)?|ecri(?:s|re|vons)|fai(?:s|re|t|sons)|travaille|travaillons|prepar(?:e|ing)|writ(?:e|ing)|draft(?:ing)?|work(?:ing)?|do(?:ing)?) (?:actuellement |en ce moment )?(?:(?:une?|le|la|mon|ma|notre|ce|cette|an?|the|my|our) (?:[a-z]+ ){1,3})?(?<about>sur|about|on) (?<topic>(?:[^.:;!?,]|,(?! (?:que|quel|qui|what|which|who|how))){2,60})[.:;,!] ?(?=[^?]{8,}\?\W*$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Work();

    /// <summary>"I work for an anti-trafficking NGO. What does this say about…": a sentence about who asks.</summary>
    [GeneratedRegex(Greeting + @"(?:(?:i|we) (?:work|study|represent|teach|volunteer|advise|am|are)|(?:i|we)'(?:m|re)|(?:je|j'|nous) ?(?:travaill(?:e|ons)|suis|sommes|represente|accompagne|etudie|enseigne|conseille)) [^.?!;]{3,90}[.!] ?(?=[^?]{8,}\?\W*$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex OfOneself();

    [GeneratedRegex(@"\b(?:la-dessus|a ce (?:sujet|propos)|sur (?:ce sujet|ce point|ca|cela)|on (?:this|that|it)|about (?:this|that|it))\b", RegexOptions.CultureInvariant)]
    private static partial Regex PointsBack();

    /// <summary>« Je suis avocat, que dit… », "As a journalist, what…".</summary>
    [GeneratedRegex(Greeting + @"(?:(?:(?:je suis|nous sommes|en tant que?|en ma qualite de?|i'm|i am|we are|as) [a-z' -]{3,40}[,.:;] )(?=(?:(?:a|de|dans|pour|sur|par|en|in|on|by|for) )?(?:que|qu'|quel|quels|quelle|quelles|qui|quand|comment|combien|ou|est-ce|pourquoi|what|which|who|when|how|where|why|does|do|is|are)\b)(?!.*\b(?:nous|moi|mon|ma|mes|notre|nos|us|me|my|our)\b)|(?:pour|for) (?:(?:la|le|ma|mon|notre|une?|the|my|our|an?) )?(?:[a-z]+ ){0,2}(?:note|reunion|discours|dossier|memo|rapport|expose|article|cours|briefing|speech|meeting|paper|brief|report)(?: (?:du|de la|de l'|des|de|of|for) [a-z' ]{2,30})? ?: )", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Occupation();

    /// <summary>« Mon chef veut savoir ce que le texte prévoit… ».</summary>
    [GeneratedRegex(Greeting + @"(?:(?:mon|ma|notre|le|la|my|our|the) [a-z]+(?: [a-z]+)? (?:veut|voudrait|aimerait|souhaite|demande|cherche a|wants? to|would like to|needs to|is asking)(?: (?:savoir|know))? (?:(?<what>ce (?:que |qu'))|(?=(?:que|quel|quelle|quels|quelles|qui|quand|comment|combien|ou|pourquoi|si|what|which|who|when|how|where|why|whether|if)\b)))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex ForAnother();

    private const string Greeting = @"^(?:(?:bonjour|bonsoir|salut|hello|hi|hey)(?: [a-z]+)?[,.! ]+)?";
}
