namespace ChatBot.Retrieval.Analysis;

/// <summary>Brings feminine adjectives whose light stem differs from the masculine's together with it: « financière » and « financier », « active » and « actif », « publique » and « public », « congolaise » and « congolais ».</summary>
internal static class Genders
{
    private const int Shortest = 4;

    /// <summary>The stem that both genders have.</summary>
    /// <param name="stem">A light French stem, folded.</param>
    public static string Join(string stem) => stem switch
    {
        [.., 'i', 'e', 'r'] when stem.Length > Shortest + 1 => stem[..^2],
        [.., 'i', 'v'] when stem.Length >= Shortest => $"{stem.AsSpan(0, stem.Length - 1)}f",
        [.., 'q', 'u'] when stem.Length > Shortest => $"{stem.AsSpan(0, stem.Length - 2)}c",
        [.., 'a' or 'o', 'i', 's'] when stem.Length > Shortest + 1 => stem[..^1],
        _ => stem,
    };
}
