namespace Semblance.Synthetic.Rendering;

/// <summary>What a part of the scene is made of.</summary>
internal enum PartKind
{
    /// <summary>The head's grid.</summary>
    Head,

    /// <summary>An ear.</summary>
    Ear,

    /// <summary>Clothing.</summary>
    Torso,

    /// <summary>Clothing below the shoulders, of large triangles, on which a weave would show them.</summary>
    Body,

    /// <summary>Trousers and shoes.</summary>
    Legs,

    /// <summary>The frame of glasses.</summary>
    Frame,

    /// <summary>A mask or a thing held before the face.</summary>
    Cover,
}
