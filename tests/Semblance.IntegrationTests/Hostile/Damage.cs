using System.Globalization;

namespace Semblance.IntegrationTests.Hostile;

/// <summary>Blind damage: cut off, bits turned over, and noise behind a right beginning.</summary>
internal static class Damage
{
    private static readonly (string Ending, byte[] Magic)[] Magics =
    [
        ("jpg", [0xFF, 0xD8, 0xFF, 0xE0]), ("jpg", [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8]), ("png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]),
        ("png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, (byte)'I', (byte)'H', (byte)'D', (byte)'R']), ("webp", [.. "RIFF"u8, 0, 1, 0, 0, .. "WEBPVP8 "u8]),
        ("webp", [.. "RIFF"u8, 0, 1, 0, 0, .. "WEBPVP8X"u8]), ("gif", [.. "GIF89a"u8]), ("bmp", [.. "BM"u8]), ("tif", [.. "II"u8, 42, 0, 8, 0, 0, 0]), ("tif", [.. "MM"u8, 0, 42, 0, 0, 0, 8]),
        ("avif", [0, 0, 0, 20, .. "ftypavif"u8, 0, 0, 0, 0, .. "avif"u8]), ("bmp", [.. "BM"u8, 0, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0]),
    ];

    /// <summary>Noise of any length behind the beginning of a known format.</summary>
    public static IEnumerable<HostileFile> RandomBehindMagic(Random random, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (ending, magic) = Magics[i % Magics.Length];
            var noise = new byte[random.Next(0, 3000)];
            random.NextBytes(noise);
            yield return new HostileFile($"noise.{ending}", [.. magic, .. noise]);
        }
    }

    /// <summary>Cut anywhere, the header and the last byte included.</summary>
    public static IEnumerable<HostileFile> Truncated(Random random, IReadOnlyList<HostileFile> whole, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var file = whole[i % whole.Count];
            var length = (i / whole.Count) switch { 0 => file.Bytes.Length - 1, 1 => random.Next(1, 40), _ => random.Next(1, file.Bytes.Length) };
            yield return new HostileFile(string.Create(CultureInfo.InvariantCulture, $"cut-{length}-{file.Name}"), file.Bytes[..length]);
        }
    }

    /// <summary>One to forty bits turned over, half of the files in their first hundred bytes, where sizes stand.</summary>
    public static IEnumerable<HostileFile> Flipped(Random random, IReadOnlyList<HostileFile> whole, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var file = whole[i % whole.Count];
            var bytes = (byte[])file.Bytes.Clone();
            var reach = i % 2 == 0 ? Math.Min(bytes.Length, 100) : bytes.Length;
            for (var flips = random.Next(1, 41); flips > 0; flips--)
                bytes[random.Next(2, reach)] ^= (byte)(1 << random.Next(8));
            yield return new HostileFile($"flipped-{file.Name}", bytes);
        }
    }
}
