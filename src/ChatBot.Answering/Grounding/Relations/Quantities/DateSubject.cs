using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Quantities;

/// <summary>Whether a date that no name stands beside is told of what it is the date of.</summary>
internal static class DateSubject
{
    /// <summary>Words between a name or a verb and its date, at most.</summary>
    private const int Near = 6;

    /// <summary>Words between a verb and its date, at most, in a statement.</summary>
    private const int Listed = 4;

    /// <summary>Whether the word before a date, which stands in the passage once, has another date there: « fermée le 23 mars » for « ouverte le 23 mars et fermée le 5 décembre ».</summary>
    public static bool IsAnothers(Alignment over, Quantity date)
    {
        var word = over.Content.LastOrDefault(t => t < date.First && t >= date.First - Listed && over.Has(t) && !over.IsName(t) && over.Claim.Tokens[t].Folded.Length > 3, -1);
        return word >= 0 && over.Places(word).Count == 1 && over.Places(word).First() is var place && over.Source.Quantities.Any(q => q.Kind == Quantity.Date && q.Day is not null && !date.IsSaidBy(q) && q.First > place && Nearness.IsNearestQuantity(over.Source, place, q))
            && over.Same(date).All(same => !Nearness.IsNearestQuantity(over.Source, place, same) && !over.Source.Tokens.Take(same.First).TakeLast(2).Any(t => t.Folded is "celle" or "celui" or "celles" or "ceux" or "that" or "those"));
    }

    /// <summary>Whether a date stands in the passage behind a name that the statement leaves out, while the name that it holds has a date of its own: « à Kitwe en mars, à Antofagasta en septembre ».</summary>
    public static bool IsStolen(Alignment over, Quantity date)
    {
        var own = Enumerable.Range(0, date.First).Where(over.IsName).Where(over.Has).ToList();
        int? NameBefore(int place) => Enumerable.Range(Math.Max(0, place - Near), Math.Min(place, Near)).Where(t => over.Source.IsName(t) && over.Source.Tokens[t].Line == over.Source.Tokens[place].Line).Cast<int?>().LastOrDefault();
        return own.Count > 0
            && over.Same(date).Any() && over.Same(date).All(d => NameBefore(d.First) is { } its && !Enumerable.Range(0, over.Claim.Tokens.Count).Any(t => over.Places(t).Contains(its)))
            && over.Source.Quantities.Any(d => d.Kind == Quantity.Date && !date.IsSaidBy(d) && NameBefore(d.First) is { } its && over.Places(own[^1]).Contains(its));
    }
}
