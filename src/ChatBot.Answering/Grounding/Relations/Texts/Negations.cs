using System.Text.RegularExpressions;

namespace ChatBot.Answering.Grounding.Relations.Texts;

/// <summary>Finds what a text denies: the words behind each « ne », « aucun », "not" or "none".</summary>
internal static partial class Negations
{
    /// <summary>Words behind a negation that it surely denies.</summary>
    public const int Reach = 5;

    /// <summary>Words before « sans » among which the negation is that it undoes.</summary>
    private const int Clause = 25;

    /// <summary>Words behind « non » that it denies: « non immédiatement rééligibles ».</summary>
    private const int AttributeReach = 2;

    /// <summary>The words that each negation of a text denies.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reach">Words of meaning behind a negation that it denies at most.</param>
    public static IEnumerable<IReadOnlyList<int>> Scopes(TextItems text, int reach = Reach)
    {
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (!IsNegation(text, i) || (reach < int.MaxValue && IsTwice(text, i)))
            {
                continue;
            }

            List<int> scope = text.Tokens[i].Text.Contains('-', StringComparison.Ordinal) ? [i] : [];
            var most = reach < int.MaxValue && text.Tokens[i].Folded == "non" ? AttributeReach : reach;

            // « no part of it shall be used »: what is denied has its verb still to come.
            var isVerbal = text.Tokens[i].Folded is not ("no" or "none" or "neither" or "nothing" or "aucun" or "aucune");
            for (var j = i + 1; j < text.Tokens.Count && !Ends(text, j) && !(isVerbal && j > i + 2 && Modal().IsMatch(text.Tokens[j].Folded)); j++)
            {
                if (scope.Count(t => text.Tokens[t].Folded.Length > 3) >= most || (reach < int.MaxValue && scope.Count >= reach + 3) || IsNegation(text, j) && text.Tokens[j].Folded is not ("pas" or "aucun" or "aucune" or "jamais" or "plus"))
                {
                    break;
                }

                scope.Add(j);
            }

            yield return scope;
        }
    }

    /// <summary>Whether a word denies what follows.</summary>
    public static bool IsNegation(TextItems text, int token)
    {
        // « Non, … » answers a question.
        var answers = token == 0 && text.Tokens.Count > 1 && text.Tokens[0].Folded is "non" or "no" && text.Tokens[1].Piece > text.Tokens[0].Piece;
        return !answers && Negation().IsMatch(text.Folded, text.Tokens[token].Start) && !Restricts().IsMatch(text.Folded[text.Tokens[token].Start..Math.Min(text.Folded.Length, text.Tokens[token].Start + 60)]);
    }

    /// <summary>« ne fermer aucune école sans avoir consulté »: what is denied twice is asked for.</summary>
    public static bool IsTwice(TextItems text, int token)
        => text.Tokens[token].Folded is "sans" or "without" && Enumerable.Range(Math.Max(0, token - Clause), Math.Min(token, Clause)).Any(t => text.Tokens[t].Line == text.Tokens[token].Line && text.Tokens[t].Folded is not ("sans" or "without") && IsNegation(text, t));

    private static bool Ends(TextItems text, int token)
        => text.Tokens[token].Folded is "mais" or "but" or "sauf" or "unless" or "except" or "et" or "and"
            || (text.Folded.AsSpan(text.Tokens[token - 1].End, text.Tokens[token].Start - text.Tokens[token - 1].End) is var gap
                && (gap.ContainsAny(";:.\n") || (gap.Contains(',') && !GoesOn(text, token))));

    /// <summary>« ne porte pas d'armes, n'arrête ni ne fouille », "shall not carry arms, make arrests or conduct searches": a list of what is denied, closed by « ni » or "or".</summary>
    private static bool GoesOn(TextItems text, int token)
        => text.Tokens.Skip(token).TakeWhile((t, i) => i == 0 || !text.Folded.AsSpan(text.Tokens[token + i - 1].End, t.Start - text.Tokens[token + i - 1].End).ContainsAny(",;:.\n")).Take(Reach).Any(t => t.Folded is "ou" or "or" or "ni" or "nor");

    [GeneratedRegex(@"\G(?:ne\b|n'|aucune?\b|jamais\b|nullement\b|sans\b(?! (?:precedent|delai|cesse|relache|tarder|exception|distinction|pilote|equipage|doute)\b)|not\b|never\b|neither\b|nor\b|none\b|refrain\w* from\b|abst\w+ d(?:e\b|')|evite\w* d|avoid\w*|nothing\b|without\b(?! (?:delay|precedent|exception|distinction|prejudice)\b)|cannot\b|(?:is|are|was|were|do|does|did|has|have|had|would|should|could)n't\b|non\b(?! (?:plus|moins|gouvernement))|no\b(?! (?:later|less|more|fewer)\b))(?! (?:only|least|seulement)\b)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Negation();

    // « ne… que » restricts; « ne pas… que » denies.
    // « n'excède pas », "not more than" set a limit.
    [GeneratedRegex(@"^(?:ne |n')\w+(?: \w+){0,2} (?:que |qu')(?<!\bpas .*)|^(?:(?:ne |n'|pas |not |no |never )(?:\w+ ){0,2}(?:exced|depass|exceed|later|more than|less than|fewer than))", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Restricts();

    // "remains whose origin cannot be established | may be placed": another verb, which is not denied.
    [GeneratedRegex("^(?:may|must|shall|will|doit|doivent|peut|peuvent|sera|seront)$")]
    private static partial Regex Modal();
}
