using Semblance.Alignment;
using Semblance.Detection;
using Semblance.Explain;
using Semblance.Imaging;
using Semblance.UnitTests.Alignment;
using Semblance.UnitTests.Detection;
using Semblance.UnitTests.Imaging;

namespace Semblance.UnitTests;

/// <summary>Resize, warp and suppression allocate no managed memory once they are warm.</summary>
public sealed class AllocationTests
{
    [Theory]
    [InlineData(250, 250)]
    [InlineData(1500, 900)]
    public void Showing_a_picture_to_a_detector_allocates_nothing(int width, int height)
    {
        using var picture = MadePixels.Picture(MadePixels.Noise(width, height, seed: 1));
        using var scratch = new PixelBuffer(1, 1);
        var views = new DetectionViews(320, 320, 320, 320);
        var planes = new float[3 * 320 * 320];
        AssertNone(() =>
        {
            ViewPainter.Paint(picture, views.Upright(width, height), planes, SampleLayout.Rgb255, scratch);
            ViewPainter.Paint(picture, views.Bordered(width, height), planes, SampleLayout.Rgb255, scratch);
            ViewPainter.Paint(picture, views.Turned(width, height, 1), planes, SampleLayout.Rgb255, scratch);
        });
    }

    [Theory]
    [InlineData(0.5f)]
    [InlineData(6)]
    public void Aligning_a_face_allocates_nothing(float scale)
    {
        using var picture = MadePixels.Picture(MadePixels.Noise(800, 700, seed: 1));
        var landmarks = MadeFace.Landmarks([.. CropTemplate.ArcFace112.Points.Select(point => new PixelPoint(20 + (point.X * scale), 10 + (point.Y * scale)))]);
        AssertNone(() => FaceAligner.Align(picture, landmarks, CropTemplate.ArcFace112).Dispose());
    }

    [Fact]
    public void Suppression_allocates_nothing()
    {
        var random = new Random(1);
        var claims = Enumerable.Range(0, 400).Select(_ => new FaceCandidate(
            new PixelBox(random.NextSingle() * 300, random.NextSingle() * 300, 40, 40), random.NextSingle(), Expected.AnyLandmarks(random))).ToArray();
        var buffer = new CandidateBuffer();
        AssertNone(() =>
        {
            buffer.Clear();
            foreach (ref readonly var claim in claims.AsSpan())
                buffer.Add(claim);
            Suppression.Apply(buffer, 0.3f);
        });
        Assert.InRange(buffer.Count, 2, 399);
    }

    [Fact]
    public void Explaining_nothing_allocates_nothing()
    {
        using var picture = MadePixels.Picture(MadePixels.Noise(80, 70, seed: 1));
        AssertNone(() => ExplanationWriter.Write(explanation: null, picture, [], [], []));
        Assert.True(Bytes(() => ExplanationWriter.Write(new Explanation(), picture, [], [], [])) >= 80 * 70 * 3);
    }

    private static void AssertNone(Action work) => Assert.Equal(0, Bytes(work));

    /// <summary>
    /// Bytes of the quietest of five stretches: under pressure from other tests the collector may empty the shared pool of arrays, and one stretch then pays
    /// for filling it again. What every call allocates shows in all five.
    /// </summary>
    private static long Bytes(Action work)
    {
        for (var i = 0; i < 40; i++)
            work();
        var least = long.MaxValue;
        for (var stretch = 0; stretch < 5; stretch++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 10; i++)
                work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
