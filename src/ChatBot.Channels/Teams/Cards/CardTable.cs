namespace ChatBot.Channels.Teams.Cards;

/// <summary>A table, its first row a header (Adaptive Cards 1.5).</summary>
internal sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : CardElement;

/// <summary>A column.</summary>
/// <param name="Width">Its share of the width.</param>
internal sealed record TableColumn(int Width);

/// <summary>A row.</summary>
internal sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    public string Type { get; } = "TableRow";

    public static TableRow Of(params IEnumerable<CardElement> cells) => new([.. cells.Select(c => new TableCell([c]))]);
}

/// <summary>A cell.</summary>
internal sealed record TableCell(IReadOnlyList<CardElement> Items)
{
    public string Type { get; } = "TableCell";
}
