using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Texture;

/// <summary>Painted skin at a place: linear colour, shine, and the slopes of its relief in millimetres a grid step.</summary>
internal readonly record struct SkinSample(Vec3 Colour, float Shine, float SlopeColumn, float SlopeRow);
