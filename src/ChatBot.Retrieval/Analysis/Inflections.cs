namespace ChatBot.Retrieval.Analysis;

/// <summary>
/// Undoes French conjugation that light stemming leaves in place (« mangent », « permettra », « finissent »), so that a question's verb finds the text's.
/// It proposes stems only; whoever asks keeps those that it knows.
/// </summary>
internal static class Inflections
{
    private const int ShortestBase = 3, ShortestSure = 4;

    /// <summary>Endings of stems, longest first: third person plural, participles, imperfect, future, conditional.</summary>
    private static readonly string[] Endings =
    [
        "issaient", "issent", "isaient", "isait", "isant", "isent", "eraient", "iraient", "eront", "iront", "erait", "irait", "aient", "era", "ira", "ront", "rait", "eant", "eait", "ent", "ant", "ait", "ra",
    ];

    /// <summary>Nouns and adjectives that only look conjugated.</summary>
    private static readonly HashSet<string> NotVerbs =
        ["agent", "argent", "parent", "client", "talent", "patient", "content", "present", "absent", "important", "courant", "montant", "pendant", "enfant", "instant", "constant", "portrait", "contrat", "souhait", "extrait", "traite", "attrait", "opera", "camera", "parlement", "moment", "comment", "ciment", "occident", "orient", "accident", "incident", "continent"];

    /// <summary>Stems that the word may be a form of; empty when it does not look conjugated.</summary>
    /// <param name="stem">A light stem, folded.</param>
    public static IEnumerable<string> Bases(string stem)
    {
        if (NotVerbs.Contains(stem) || stem.EndsWith("ment", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var ending in Endings)
        {
            if (stem.Length < ending.Length + ShortestBase || !stem.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var root = stem[..^ending.Length];
            if (root.Length >= ShortestSure)
            {
                yield return root;
            }

            // « vendent » is a form of « vendre », « finissent » of « finir ».
            yield return root + "r";
            yield return root + "i";
        }
    }
}
