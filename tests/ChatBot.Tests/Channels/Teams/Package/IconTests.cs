using System.Buffers.Binary;
using System.IO.Compression;

namespace ChatBot.Tests.Channels.Teams.Package;

/// <summary>The icons are what Teams takes: one in colour, one white on nothing.</summary>
public class IconTests
{
    private const int Rgb = 2, Rgba = 6;

    [Fact]
    public void The_colour_icon_is_192_pixels_wide_and_covers_its_ground()
    {
        var (width, height, kind, _) = Read("color.png");

        Assert.Equal((192, 192, Rgb), (width, height, kind));
    }

    [Fact]
    public void The_outline_icon_is_32_pixels_wide_and_white_on_nothing()
    {
        var (width, height, kind, pixels) = Read("outline.png");

        Assert.Equal((32, 32, Rgba), (width, height, kind));
        Assert.All(pixels.Chunk(4), p => Assert.Equal([255, 255, 255], p[..3]));
        Assert.Equal([0, 0, 0, 0], new[] { 0, 31, 32 * 31, (32 * 32) - 1 }.Select(corner => pixels[(corner * 4) + 3]));
        Assert.InRange(pixels.Chunk(4).Count(p => p[3] == 255), 100, 400);
    }

    /// <summary>Reads a PNG of 8-bit samples whose rows are not filtered, as these were written.</summary>
    private static (int Width, int Height, int Kind, byte[] Pixels) Read(string name)
    {
        var file = Packages.Files()[name];
        Assert.Equal([0x89, .. "PNG\r\n\x1a\n"u8], file[..8]);
        var (width, height, kind) = (BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(20)), file[25]);
        using var data = new MemoryStream();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (file.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                data.Write(file, at + 8, length);
            }

            at += length + 12;
        }

        data.Position = 0;
        using var raw = new MemoryStream();
        using var inflated = new ZLibStream(data, CompressionMode.Decompress);
        inflated.CopyTo(raw);
        var row = (width * (kind == Rgba ? 4 : 3)) + 1;
        Assert.All(raw.ToArray().Chunk(row), r => Assert.Equal(0, r[0]));
        return (width, height, kind, [.. raw.ToArray().Chunk(row).SelectMany(r => r[1..])]);
    }
}
