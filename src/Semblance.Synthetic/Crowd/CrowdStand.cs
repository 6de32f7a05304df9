using Semblance.Synthetic.Geometry;
using Semblance.Synthetic.Rendering;
using Semblance.Synthetic.Views;

namespace Semblance.Synthetic.Crowd;

/// <summary>The rectangle of a frame in which somebody is rendered, and where in it the face lies.</summary>
internal readonly record struct CrowdStand(int Left, int Top, int Width, int Height, float FaceX, float FaceY, float Scale)
{
    // Millimetres around the middle of a face that a person fills at most.
    private const float Side = 285;
    private const float Above = 210;
    private const float Face = 150;

    /// <summary>The rectangle; none where nothing of the person is in the frame.</summary>
    /// <remarks>It ends at the frame's edges, but holds the whole face, since the part outside counts as hidden.</remarks>
    public static CrowdStand? Of(CrowdMoment moment, CrowdRoom room)
    {
        var scale = room.Scale(moment.Depth);
        var (x, y) = room.ToPixels(moment.X, moment.Height, moment.Depth);
        var floor = y + ((-BodyForm.Floor + 60) * scale);
        if (x + (Side * scale) <= 0 || x - (Side * scale) >= room.Width || y - (Above * scale) >= room.Height)
            return null;
        var isNear = x + (Face * scale) > 0 && x - (Face * scale) < room.Width;
        var left = Math.Max(x - (Side * scale), isNear ? Math.Min(0, x - (Face * scale)) : 0);
        var right = Math.Min(x + (Side * scale), isNear ? Math.Max(room.Width, x + (Face * scale)) : room.Width);
        var top = Math.Max(y - (Above * scale), Math.Min(0, y - (Face * scale)));
        var bottom = Math.Min(floor, Math.Max(room.Height, y + (Face * scale)));
        var (firstX, firstY) = ((int)MathF.Floor(left), (int)MathF.Floor(top));
        return new CrowdStand(firstX, firstY, (int)MathF.Ceiling(right) - firstX, (int)MathF.Ceiling(bottom) - firstY, x, y, scale);
    }

    /// <summary>The view whose picture is this rectangle.</summary>
    public SyntheticView View(CrowdMoment moment, ViewLight light, CrowdOptions options) => new()
    {
        Width = Width,
        Height = Height,
        Pose = moment.Pose,
        Expression = moment.Expression,
        Light = light,
        Camera = new ViewCamera
        {
            HeadShare = Scale * Projection.UsualHeadHeight / Height,
            Distance = moment.Depth,
            OffsetX = ((FaceX - Left) / Width) - 0.5f,
            OffsetY = ((FaceY - Top) / Height) - 0.5f,
            Blur = options.Blur,
        },
    };
}
