using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Shading;

/// <summary>A visible point of a surface, in the camera's space (the camera is at the origin).</summary>
internal ref struct SurfacePoint
{
    public Vec3 Place;
    public Vec3 Normal;

    /// <summary>Where the point lies on the usual head.</summary>
    public Vec3 Usual;

    /// <summary>Row of the grid, with fraction.</summary>
    public float Row;

    /// <summary>Column of the grid, with fraction.</summary>
    public float Column;

    /// <summary>A step of a column, in millimetres.</summary>
    public Vec3 AlongColumn;

    /// <summary>A step of a row, in millimetres.</summary>
    public Vec3 AlongRow;

    /// <summary>Share of the lamp's light that arrives.</summary>
    public float Lit;

    /// <summary>Share of the light around that arrives.</summary>
    public float Open;

    public readonly Vec3 ToCamera => (-Place).Unit();
}
