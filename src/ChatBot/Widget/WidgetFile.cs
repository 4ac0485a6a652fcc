using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace ChatBot.Widget;

/// <summary>One file of the widget in the forms that the build made of it, and their digest.</summary>
internal sealed class WidgetFile
{
    private readonly byte[] _plain;
    private readonly byte[]? _gzip, _brotli;
    private readonly string _digest;

    private WidgetFile(byte[] plain, byte[]? gzip, byte[]? brotli)
    {
        (_plain, _gzip, _brotli) = (plain, gzip, brotli);
        _digest = Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 8));
    }

    /// <summary>Reads a file and, where they are there, its compressed forms beside it.</summary>
    public static WidgetFile Read(string path) => new(File.ReadAllBytes(path), ReadIfThere(path + ".gz"), ReadIfThere(path + ".br"));

    /// <summary>The smallest form that the client takes: bytes, their <c>Content-Encoding</c> (null when plain) and their entity tag.</summary>
    public (byte[] Bytes, string? Encoding, string ETag) For(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return _brotli is not null && Takes(accepted, "br") ? (_brotli, "br", $"\"{_digest}-br\"")
            : _gzip is not null && Takes(accepted, "gzip") ? (_gzip, "gzip", $"\"{_digest}-gz\"")
            : (_plain, null, $"\"{_digest}\"");
    }

    private static bool Takes(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.Any(a => a.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && a.Quality is null or > 0);

    private static byte[]? ReadIfThere(string path) => File.Exists(path) ? File.ReadAllBytes(path) : null;
}
