using System.Buffers;
using System.Text;

namespace ChatBot.Retrieval.Reading;

/// <summary>Tells the encoding of a text by its bytes.</summary>
internal static class TextDecoder
{
    private const string Utf16LittleEndian = "UTF-16 (little-endian)";
    private const string Utf16BigEndian = "UTF-16 (big-endian)";

    /// <summary>Windows-1252, which old documents in French and English are in when they are not in Unicode.</summary>
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly UTF32Encoding Utf32BigEndian = new(bigEndian: true, byteOrderMark: true);

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, and the name of its encoding when that is not sound UTF-8. The text is null for binary data.</summary>
    public static (string? Text, string? Encoding) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[3..];
        }
        else if (bytes.StartsWith(Encoding.UTF32.Preamble))
        {
            // Before UTF-16, whose mark it begins with.
            return (Encoding.UTF32.GetString(bytes[4..]), "UTF-32 (little-endian)");
        }
        else if (bytes.StartsWith(Utf32BigEndian.Preamble))
        {
            return (Utf32BigEndian.GetString(bytes[4..]), "UTF-32 (big-endian)");
        }
        else if (bytes.StartsWith(Encoding.Unicode.Preamble))
        {
            return (Encoding.Unicode.GetString(bytes[2..]), Utf16LittleEndian);
        }
        else if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return (Encoding.BigEndianUnicode.GetString(bytes[2..]), Utf16BigEndian);
        }
        else if (bytes.Contains((byte)0))
        {
            return WithoutMark(bytes);
        }

        try
        {
            return (StrictUtf8.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            return (IsText(bytes), IsMostlyUtf8(bytes)) switch
            {
                (false, _) => (null, null),
                (_, true) => (Encoding.UTF8.GetString(bytes), "UTF-8 with damaged letters"),
                _ => (Windows1252.GetString(bytes), "Windows-1252"),
            };
        }
    }

    /// <summary>UTF-16 without a mark shows by its zeros: nearly all on one side of the pairs, as most letters are Latin.</summary>
    private static (string? Text, string? Encoding) WithoutMark(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0)
            {
                (even, odd) = (i & 1) == 0 ? (even + 1, odd) : (even, odd + 1);
            }
        }

        var pairs = bytes.Length / 2;
        if ((bytes.Length & 1) != 0 || Math.Min(even, odd) * 50 > pairs || Math.Max(even, odd) * 10 < pairs * 7)
        {
            return (null, null);
        }

        return odd > even ? (Encoding.Unicode.GetString(bytes), Utf16LittleEndian) : (Encoding.BigEndianUnicode.GetString(bytes), Utf16BigEndian);
    }

    /// <summary>
    /// A stray byte does not make another encoding of UTF-8: in Windows-1252, letters that happen to form one of its sequences (« Ã© ») are rare,
    /// in damaged UTF-8 nearly all are sound.
    /// </summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int sound = 0, damaged = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            sound += status == OperationStatus.Done && length > 1 ? 1 : 0;
            damaged += status == OperationStatus.Done ? 0 : 1;
            bytes = bytes[length..];
        }

        return sound > 4 * damaged;
    }

    /// <summary>Binary data is full of control characters; texts have line ends, tabs and little else.</summary>
    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var b in bytes)
        {
            controls += b is < 9 or (> 13 and < 32 and not 27) ? 1 : 0;
        }

        return controls * 200 <= bytes.Length;
    }
}
