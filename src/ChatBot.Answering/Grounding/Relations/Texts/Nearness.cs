namespace ChatBot.Answering.Grounding.Relations.Texts;

/// <summary>How near quantities and words stand to each other in a text: what is nearest belongs together.</summary>
internal static class Nearness
{
    /// <summary>Words that a comma or a conjunction is worth: what stands before it belongs together.</summary>
    private const int Apart = 6;

    public static bool HasRivalBetween(TextItems text, Quantity quantity, int token)
        => text.Quantities.Any(q => q.Kind == quantity.Kind && q != quantity && ((q.First > token && q.Last < quantity.First) || (q.First > quantity.Last && q.Last < token)));

    public static bool IsNearestQuantity(TextItems text, int place, Quantity quantity)
    {
        var distance = Distance(text, place, quantity);
        return distance is not null && !text.Quantities.Any(q => q.Kind == quantity.Kind && q != quantity && AreDifferent(q, quantity) && !EndsBefore(text, q, place, quantity) && (quantity.Kind == Quantity.Date || (!IsRange(text, q, quantity) && !IsRange(text, quantity, q))) && Distance(text, place, q) < distance);
    }

    private static bool AreDifferent(Quantity one, Quantity other) => one.Number != other.Number || (one.Day is { } day && other.Day is { } its && !day.IsSaidBy(its) && !its.IsSaidBy(day));

    public static bool IsNearestName(TextItems text, int place, Quantity quantity)
    {
        var distance = Distance(text, place, quantity);
        return distance is not null && !Enumerable.Range(0, text.Tokens.Count).Any(t => text.IsName(t) && Math.Abs(t - place) > 2 && Distance(text, t, quantity) < distance);
    }

    /// <summary>Words between; null when they are not on one line. What stands in brackets belongs to what stands before them.</summary>
    private static int? Distance(TextItems text, int place, Quantity quantity)
        => text.Tokens[place].Line != text.Tokens[quantity.First].Line ? null
            : (place < quantity.First ? quantity.First - place - 1 : place > quantity.Last ? place - quantity.Last - 1 : 0) + (Apart * Math.Abs(text.Tokens[place].Piece - text.Tokens[quantity.First].Piece))
                + (place > quantity.Last && text.Folded.AsSpan(text.Tokens[quantity.Last].End, text.Tokens[place].Start - text.Tokens[quantity.Last].End).Contains(')') ? Apart : 0);

    /// <summary>« de 48 à 75 », "from 8 to 31 per cent": what is near one is near both.</summary>
    public static bool IsRange(TextItems text, Quantity from, Quantity to)
        => to.First > from.Last && to.First - from.Last <= 4 && text.Tokens[to.First - 1].Folded is "a" or "to" && !text.Tokens.Skip(from.Last + 1).Take(to.First - from.Last - 1).Any(t => t.Folded is "et" or "and");

    /// <summary>« sa résolution du 20 décembre 2019 et le Cadre, adopté le 9 juin 2023 »: a date belongs to what stands before it, the first one to nothing behind « et ».</summary>
    private static bool EndsBefore(TextItems text, Quantity rival, int place, Quantity quantity)
        => quantity.Kind == Quantity.Date && rival.Last < place && quantity.First > place && text.Tokens[rival.Last].Piece < text.Tokens[place].Piece;
}
