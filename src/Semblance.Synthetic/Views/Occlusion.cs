namespace Semblance.Synthetic.Views;

/// <summary>What hides a part of the face in one view.</summary>
public enum Occlusion
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A medical mask over nose and mouth.</summary>
    Mask,

    /// <summary>Dark glasses.</summary>
    Sunglasses,

    /// <summary>A flat thing held before a part of the face, such as a book or a cup.</summary>
    Held,
}
