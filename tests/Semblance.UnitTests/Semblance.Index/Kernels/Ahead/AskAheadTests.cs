using Semblance.Index.Kernels.Ahead;

namespace Semblance.UnitTests.Index.Kernels.Ahead;

/// <summary><see cref="AskAhead"/> and <see cref="AskNothing"/>: kernels ask for lines behind the last block, too.</summary>
public sealed unsafe class AskAheadTests
{
    [Fact]
    public void Asking_harms_nothing_wherever_the_line_lies()
    {
        var bytes = new byte[256];
        fixed (byte* start = bytes)
        {
            for (var line = -4_096; line < 4_096; line += 64)
            {
                AskAhead.Ask(start + line);
                AskNothing.Ask(start + line);
            }
        }

        AskAhead.Ask((byte*)8);
        AskNothing.Ask((byte*)8);
        Assert.Equal(new byte[256], bytes);
    }
}
