using System.Diagnostics;
using Semblance.Errors;
using Semblance.Imaging.Codecs;

namespace Semblance.IntegrationTests.Hostile;

public sealed class HostileFilesTests
{
    /// <summary>No file may hold a thread longer. The slowest takes about a second on a quiet core; a busy machine is given twenty times that.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(20);

    private static readonly ErrorCode[] Allowed =
        [ErrorCode.InputEmpty, ErrorCode.InputTooManyBytes, ErrorCode.InputTooManyPixels, ErrorCode.InputFormatUnknown, ErrorCode.InputFormatUnsupported, ErrorCode.InputDamaged];

    [Fact]
    public void There_are_a_thousand_and_always_the_same()
    {
        var (first, second) = (HostileFiles.All, HostileFiles.Make());
        Assert.Equal(HostileFiles.Count, first.Count);
        Assert.Equal(HostileFiles.Count, first.DistinctBy(file => file.Name, StringComparer.Ordinal).Count());
        for (var i = 0; i < first.Count; i++)
            Assert.True(first[i].Bytes.AsSpan().SequenceEqual(second[i].Bytes), first[i].Name);
    }

    [Fact]
    public async Task Each_gives_a_picture_or_a_typed_error_in_time()
    {
        var (pictures, refusals) = (0, new List<SemblanceException>());
        foreach (var file in HostileFiles.All)
        {
            var watch = Stopwatch.StartNew();
            var refusal = await Task.Run(() => Decode(file), TestContext.Current.CancellationToken).WaitAsync(MostTime, TestContext.Current.CancellationToken);
            TestContext.Current.SendDiagnosticMessage($"{watch.ElapsedMilliseconds} ms {file.Name}: {refusal?.What ?? "a picture"}");
            if (refusal is null)
                pictures++;
            else
                refusals.Add(refusal);
        }

        // Both ways must be travelled, or the files show nothing.
        Assert.True(pictures > 200, $"{pictures} pictures");
        Assert.All(Allowed.Where(static code => code != ErrorCode.InputTooManyBytes), code => Assert.Contains(refusals, refusal => refusal.Code == code));
    }

    private static SemblanceException? Decode(HostileFile file)
    {
        try
        {
            using var picture = PictureDecoder.Decode(file.Bytes);
            Assert.InRange((long)picture.Width * picture.Height, 1, 50_000_000);
            Assert.InRange(Math.Max(picture.Width, picture.Height), 1, 16_384);
            var pixels = picture.ToPixels();
            Assert.Equal(pixels.Width * pixels.Height * 3, pixels.Rgb.Length);
            Assert.InRange(pixels.Width * picture.Reduction, picture.Width - 8, picture.Width + 8);
            Assert.InRange(pixels.Height * picture.Reduction, picture.Height - 8, picture.Height + 8);
            return null;
        }
        catch (SemblanceException refusal)
        {
            Assert.Contains(refusal.Code, Allowed);
            Assert.NotEmpty(refusal.Remedy);
            Assert.Null(refusal.InnerException);
            Assert.DoesNotContain("vips", refusal.Message, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(file.Name[5..], refusal.Message, StringComparison.Ordinal);
            return refusal;
        }
        catch (Exception bug) when (bug is not Xunit.Sdk.IAssertionException)
        {
            throw new InvalidOperationException($"{file.Name}: {bug.GetType().Name}", bug);
        }
    }
}
