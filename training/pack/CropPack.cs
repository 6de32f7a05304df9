using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Semblance.Training.Pack;

/// <summary>The three files of a pack.</summary>
internal sealed class CropPack : IDisposable
{
    private readonly FileStream _pixels;
    private readonly FileStream _embeddings;
    private readonly StreamWriter _rows;

    public CropPack(string path)
    {
        _pixels = File.Create(path + ".u8");
        _embeddings = File.Create(path + ".emb");
        _rows = new StreamWriter(path + ".csv");
        _rows.WriteLine("row,key,score,border");
    }

    /// <summary>Crops written so far.</summary>
    public int Count { get; private set; }

    /// <summary>A number from a key that is the same everywhere, also in the Python part of the recipe.</summary>
    public static BigInteger DigestOf(string key) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(key)), isUnsigned: true, isBigEndian: true);

    /// <summary>Appends one crop.</summary>
    public void Add(string key, AnalysedFace face, PackedCrop crop)
    {
        _pixels.Write(crop.Rgb.Span);
        _embeddings.Write(MemoryMarshal.AsBytes(face.Embedding!.Values));
        _rows.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Count++},{key},{face.Detected.Score:F3},{(crop.IsSoft ? "soft" : "black")}"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pixels.Dispose();
        _embeddings.Dispose();
        _rows.Dispose();
    }
}
