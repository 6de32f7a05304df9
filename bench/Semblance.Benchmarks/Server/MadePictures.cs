using System.Buffers.Binary;
using Semblance.Imaging.Codecs;
using Semblance.Synthetic;
using Semblance.Synthetic.Views;

namespace Semblance.Benchmarks.Server;

/// <summary>Portraits of people who belong to nobody, as <c>semblance synthesize --size 320</c> renders them. No two files are the same, so that no answer can come from an earlier one.</summary>
internal sealed class MadePictures
{
    private const int People = 8;
    private const int Side = 320;
    private const int FileQuality = 95;

    private readonly byte[][] _files = [.. Enumerable.Range(1, People).Select(Render)];

    /// <summary>Milliseconds of a processor to decode a file, as a child does it but for its start and its pipes.</summary>
    public double DecodeTime()
    {
        const int count = 400;
        Decode(0, count); // until the code is compiled as it will be
        var before = Environment.CpuUsage.TotalTime;
        Decode(count, count);
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / count;
    }

    /// <summary>A file: a picture, and a comment with its number.</summary>
    public byte[] File(int number)
    {
        var picture = _files[number % People];
        var file = new byte[picture.Length + 8];
        picture.AsSpan(0, 2).CopyTo(file);
        (file[2], file[3], file[5]) = (0xFF, 0xFE, 6); // a comment of six bytes, its length included
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(6), number);
        picture.AsSpan(2).CopyTo(file.AsSpan(10));
        return file;
    }

    private void Decode(int first, int count)
    {
        for (var number = first; number < first + count; number++)
            PictureDecoder.Decode(File(number)).Dispose();
    }

    private static byte[] Render(int person)
    {
        using var face = SyntheticPerson.FromSeed(person).Render(ViewRange.Portrait.Draw(1_000L * person, Side));
        return PictureEncoder.ToJpeg(face.Picture.ToPixels(), FileQuality);
    }
}
