namespace Semblance.Synthetic.Texture;

/// <summary>One touch of the brush, full at its middle and nothing at its radius.</summary>
internal readonly record struct Dab(float Melanin = 0, float Blood = 0, float Height = 0, float Dark = 0, float Shine = 0);
