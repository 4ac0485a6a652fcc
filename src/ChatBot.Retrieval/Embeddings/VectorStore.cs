using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Retrieval.Embeddings;

/// <summary>
/// Keeps vectors on disk by the hash of what was embedded, so that only what is new is embedded again. One file: a mark, the model's hash, the length of the
/// vectors, their number, then hash and vector of each, and a hash over all of it.
/// </summary>
internal sealed class VectorStore(DataFolder folder)
{
    private const int HashBytes = SHA256.HashSizeInBytes;
    private const int HeadBytes = 8 + HashBytes + sizeof(int) + sizeof(int);
    private const long Largest = 1L << 30;

    /// <summary>The file.</summary>
    public string Path { get; } = System.IO.Path.Combine(folder.Vectors, "passages.bin");

    private static ReadOnlySpan<byte> Mark => "VECTORS1"u8;

    /// <summary>Names the vector of a text by a model.</summary>
    public static string Key(string model, string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{model}\0{text}")));

    /// <summary>The vectors of a model; none when there is no file or it holds another model's.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public Dictionary<string, ReadOnlyMemory<float>> Load(string model)
    {
        var vectors = new Dictionary<string, ReadOnlyMemory<float>>(StringComparer.Ordinal);
        if (!File.Exists(Path))
        {
            return vectors;
        }

        if (new FileInfo(Path).Length is > Largest or < HeadBytes + HashBytes)
        {
            throw new InvalidDataException("It has no such length.");
        }

        var bytes = File.ReadAllBytes(Path);
        var all = bytes.AsSpan(0, bytes.Length - HashBytes);
        if (!all.StartsWith(Mark) || !SHA256.HashData(all).AsSpan().SequenceEqual(bytes.AsSpan(all.Length)))
        {
            throw new InvalidDataException("Its check sum is wrong.");
        }

        if (!all.Slice(Mark.Length, HashBytes).SequenceEqual(HashOf(model)))
        {
            return vectors;
        }

        var dimensions = BinaryPrimitives.ReadInt32LittleEndian(all[(Mark.Length + HashBytes)..]);
        var count = BinaryPrimitives.ReadInt32LittleEndian(all[(Mark.Length + HashBytes + sizeof(int))..]);
        for (var (i, at) = (0, HeadBytes); i < count; i++, at += HashBytes + (dimensions * sizeof(float)))
        {
            var vector = MemoryMarshal.Cast<byte, float>(all.Slice(at + HashBytes, dimensions * sizeof(float))).ToArray();
            vectors[Convert.ToHexStringLower(all.Slice(at, HashBytes))] = vector;
        }

        return vectors;
    }

    /// <summary>Replaces the file in one step.</summary>
    /// <param name="model">The model.</param>
    /// <param name="vectors">Its vectors, all of one length, by <see cref="Key"/>; at least one.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public void Save(string model, IReadOnlyDictionary<string, ReadOnlyMemory<float>> vectors)
    {
        DataFolder.Replace(Path, aside =>
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var file = File.Create(aside);
            void Write(ReadOnlySpan<byte> bytes)
            {
                hash.AppendData(bytes);
                file.Write(bytes);
            }

            Span<byte> numbers = stackalloc byte[2 * sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(numbers, vectors.Values.First().Length);
            BinaryPrimitives.WriteInt32LittleEndian(numbers[sizeof(int)..], vectors.Count);
            Write(Mark);
            Write(HashOf(model));
            Write(numbers);
            foreach (var (key, vector) in vectors)
            {
                Write(Convert.FromHexString(key));
                Write(MemoryMarshal.AsBytes(vector.Span));
            }

            file.Write(hash.GetHashAndReset());
        });
    }

    private static byte[] HashOf(string model) => SHA256.HashData(Encoding.UTF8.GetBytes(model));
}
