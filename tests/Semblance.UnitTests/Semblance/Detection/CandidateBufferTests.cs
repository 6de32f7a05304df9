using Semblance.Detection;

namespace Semblance.UnitTests.Detection;

public sealed class CandidateBufferTests
{
    [Fact]
    public void Grows_keeps_its_order_and_forgets_from_behind()
    {
        var buffer = new CandidateBuffer();
        for (var i = 0; i < 1000; i++)
            buffer.Add(new FaceCandidate(default, i, default));
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => (float)i), buffer.Items.ToArray().Select(item => item.Score));
        buffer.Truncate(3);
        buffer.Truncate(9);
        Assert.Equal(3, buffer.Count);
        buffer.Clear();
        Assert.True(buffer.Items.IsEmpty);
    }
}
