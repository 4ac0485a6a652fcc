using ChatBot.Answering.Grounding.Relations.Texts;

namespace ChatBot.Answering.Grounding.Relations.Quantities;

/// <summary>The year beside a number is the one that it has in the passage.</summary>
internal static class QuantityYear
{
    /// <summary>Whether the year beside a number is another number's in the passage: « 40 % en 2038 » for « 40 % au moins, cette part n'ayant été que de 22 % en 2038 ».</summary>
    public static bool IsAnothers(Alignment over, Quantity quantity)
    {
        if (quantity.Kind == Quantity.Date)
        {
            return false;
        }

        var piece = over.Claim.Tokens[quantity.First].Piece;
        foreach (var year in over.Claim.Quantities.Where(q => q.Kind == Quantity.Date && over.Claim.Tokens[q.First].Piece == piece && !Nearness.HasRivalBetween(over.Claim, quantity, q.First) && !IsPeriod(over.Claim, q)))
        {
            var pairs = over.Same(quantity).SelectMany(n => over.Same(year).Where(y => over.Source.Tokens[y.First].Line == over.Source.Tokens[n.First].Line).Select(y => (Number: n, Year: y))).ToList();
            if (pairs.Count > 0 && pairs.All(p => IsTaken(over.Source, p.Number, p.Year)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPeriod(TextItems text, Quantity year) => text.Quantities.Any(q => q.Kind == Quantity.Date && q != year && (Math.Abs(q.First - year.Last) <= 3 || Math.Abs(year.First - q.Last) <= 3));

    /// <summary>A year behind a number is that of the last number before it; one before a number counts on to the next year.</summary>
    private static bool IsTaken(TextItems text, Quantity number, Quantity year)
        => text.Quantities.Any(q => q.Kind == Quantity.Date && q.Number != year.Number && q.First > number.Last && q.First - number.Last <= 2) || (number.Last < year.First
            ? text.Quantities.Any(q => q.Kind == number.Kind && q.First > number.Last && q.Last < year.First && !Nearness.IsRange(text, number, q))
            : text.Quantities.Any(q => q.Kind == Quantity.Date && q.Number != year.Number && q.First > year.Last && q.Last < number.First));
}
