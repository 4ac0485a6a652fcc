using System.Text.RegularExpressions;
using ChatBot.Retrieval.Documents;
using ChatBot.Retrieval.References;

namespace ChatBot.Answering.Understanding;

/// <summary>What a bot that quotes is asked to do beyond quoting.</summary>
internal enum TaskKind
{
    /// <summary>To translate.</summary>
    Translate,

    /// <summary>To sum up a paragraph.</summary>
    Summarize,

    /// <summary>To compare.</summary>
    Compare,

    /// <summary>To write a speech, a letter, a poem.</summary>
    Write,
}

/// <summary>Recognizes orders to translate, sum up, compare or write: searched for as questions they would be told that the text does not answer.</summary>
internal static partial class TaskRequest
{
    /// <summary>The order; null when a question is none.</summary>
    /// <param name="question">The question, without courtesies.</param>
    public static Intent.Undone? Read(string question)
    {
        var folded = TextFolding.Fold(question).Trim();
        if (Writing().IsMatch(folded))
        {
            return new Intent.Undone(TaskKind.Write, new ParsedReferences([], string.Empty));
        }

        TaskKind? task = Translating().IsMatch(folded) ? TaskKind.Translate : Comparing().IsMatch(folded) ? TaskKind.Compare : SummingUp().IsMatch(folded) ? TaskKind.Summarize : null;
        if (task is null)
        {
            return null;
        }

        // What two things have in common may be said of them; two paragraphs are only shown. The text as a whole has an overview.
        var references = ReferenceParser.Parse(question);
        if (task == TaskKind.Summarize && IntentReader.Placed(references with { Rest = Length().Replace(SummingUp().Replace(TextFolding.Fold(references.Rest), string.Empty), string.Empty) }) is not Intent.Passages)
        {
            // « Résume ce que dit le par. 4 des phares » asks for what it says of them.
            return null;
        }

        return references.References.Count > 0 || task == TaskKind.Translate ? new Intent.Undone(task.Value, references) : null;
    }

    /// <summary>« …en une phrase », "in a few words".</summary>
    [GeneratedRegex(@"\b(?:en|in) (?:(?:une|un|deux|trois|quelques|one|a|two|three|few|a few) )?(?:seule |seul |single )?(?:phrases?|mots?|lignes?|points?|bref|gros|sentences?|words?|lines?|short|brief)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Length();

    private const string Start = @"^(?:(?:et|and|alors|maintenant|now|ok|please|s'il (?:te|vous) plait|svp|bon|puis|then),? )*(?:(?:il (?:me |nous )?faut|il faudrait|je (?:veux|voudrais|souhaite|souhaiterais)|j'aimerais|i (?:want|need|would like|'d like)(?: you to)?|peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|tu peux|vous pouvez|can you|could you|would you|please) )?(?:(?:me|m'|nous|to|la|le|les|l'|que tu|que vous) ?)*";

    [GeneratedRegex(Start + @"(?:tradui(?:re|s|sez|ses)\b|translate\b|(?:une |the |a )?(?:traduction|translation) (?:(?:du|de la|de ce|de cette|des|de l'|of the|of this|of) ?(?:par\b|paras?\b|paragra|alinea|preamb|dispositif|text|resolution|passage|note|annex)|(?:en|in|into) \w+\W*$))|^(?:(?:et|and|ok|now|maintenant),? )*(?:(?:la meme chose|(?:the )?same(?: thing)?|redis-le|dis-le|say it|say that) )?(?:en|in|into) (?:anglais|francais|espagnol|allemand|arabe|chinois|russe|english|french|spanish|german|arabic|chinese|russian)\W*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Translating();

    [GeneratedRegex(Start + @"(?:compare[rz]?\b|(?:une |la )?comparaison\b|(?:a |the )?comparison\b)|^(?:(?:et|and) )?(?:quelles? (?:est|sont) |c'est quoi |what(?:'s| is| are) |y a-t-il |is there )?(?:quelles? |la |les |une |des |the |a |any )*differences? (?:y a-t-il )?(?:entre|between)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Comparing();

    [GeneratedRegex(Start + @"(?:resume[rz]?|resumes|synthetise[rz]?|summari[sz]e|sum up|condense[rz]?|(?:(?:fais|faites|donne[sz]?|give|make)(?:[ -](?:moi|nous|me|us))? )?(?:un |le |une |la |a |the )?(?:(?:bref|petit|court|brief|short) )?(?:resume|synthese|summary)(?= d| of|\W*$))\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex SummingUp();

    [GeneratedRegex(Start + @"(?:(?:ecri(?:re|s|vez|ves)|redige[rz]?|compose[rz]?|prepare[rz]?|invente[rz]?|raconte[rz]?|fai(?:s|tes|re)|write|draft|compose|prepare|make(?: up)?|tell|sing|chante[rz]?)(?:[ -](?:moi|nous|me|us))? )(?:(?:un|une|des|le|la|mon|ma|notre|a|an|the|my|our|some|petite?|courte?|belle?|short|little|nice) )*(?:discours|poemes?|e-?mails?|mails?|courriels?|lettre|chanson|histoires?|blagues?|dissertation|expose|communique|tweet|haiku|speech|poems?|letter|songs?|stor(?:y|ies)|jokes?|essay|press release|blog post|memo|briefing)\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Writing();
}
