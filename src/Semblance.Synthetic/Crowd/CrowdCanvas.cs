using Semblance.Synthetic.Rendering;

namespace Semblance.Synthetic.Crowd;

/// <summary>Lays people over each other, the nearest first: light so far, and how much of what lies behind still shows through.</summary>
internal sealed class CrowdCanvas
{
    private readonly float[] _backdrop;

    /// <summary>An empty canvas.</summary>
    /// <param name="backdrop">Linear light, three values a pixel; is not changed.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    public CrowdCanvas(float[] backdrop, int width, int height)
    {
        (_backdrop, Width, Height) = (backdrop, width, height);
        (Light, Open) = (new float[width * height * 3], new float[width * height]);
        Array.Fill(Open, 1);
        Blocks = new CrowdBlocks(width, height);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Linear light of the people, three values a pixel.</summary>
    public float[] Light { get; }

    /// <summary>Share of the backdrop that shows, 0 to 1.</summary>
    public float[] Open { get; }

    /// <summary>Where people are.</summary>
    public CrowdBlocks Blocks { get; }

    /// <summary>Lays a person behind all that are there already.</summary>
    /// <returns>The share of the face that is seen, 0 to 1; 0 where no face is to be seen from this side.</returns>
    public float Lay(PersonPatch patch)
    {
        double seen = 0, all = 0;
        for (var y = 0; y < patch.Height; y++)
        {
            var isRow = y + patch.Top >= 0 && y + patch.Top < Height;
            for (var x = 0; x < patch.Width; x++)
            {
                var from = (y * patch.Width) + x;
                all += patch.Face[from];
                if (!isRow || x + patch.Left < 0 || x + patch.Left >= Width)
                    continue;
                var at = ((y + patch.Top) * Width) + x + patch.Left;
                seen += patch.Face[from] * Open[at];
                Lay(patch.Light.AsSpan(from * PersonPatch.Channels, PersonPatch.Channels), at);
            }
        }

        Blocks.Mark(patch.Left, patch.Top, patch.Width, patch.Height);
        return all == 0 ? 0 : (float)(seen / all);
    }

    /// <summary>All light at a pixel.</summary>
    public (float Red, float Green, float Blue) At(int pixel)
    {
        var (at, open) = (pixel * 3, Open[pixel]);
        return (Light[at] + (open * _backdrop[at]), Light[at + 1] + (open * _backdrop[at + 1]), Light[at + 2] + (open * _backdrop[at + 2]));
    }

    private void Lay(ReadOnlySpan<float> light, int pixel)
    {
        if (light[3] <= 0)
            return;
        var (at, open) = (pixel * 3, Open[pixel]);
        Light[at] += open * light[0];
        Light[at + 1] += open * light[1];
        Light[at + 2] += open * light[2];
        Open[pixel] = open * (1 - MathF.Min(1, light[3]));
    }
}
