namespace ChatBot.Retrieval.Searching;

/// <summary>What a place in a ranking is worth when rankings whose scores cannot be compared become one (reciprocal rank fusion: Cormack, Clarke and Büttcher, SIGIR 2009).</summary>
public static class ReciprocalRank
{
    /// <summary>What keeps the first ranks from deciding alone; the authors' value.</summary>
    private const int Constant = 60;

    /// <summary>1/(60 + rank).</summary>
    /// <param name="rank">The rank, from 1.</param>
    public static double Of(int rank) => 1.0 / (Constant + rank);
}
