namespace Semblance.Video.Redaction;

/// <summary>Whose faces are covered.</summary>
public enum RedactionWish
{
    /// <summary>Everybody's.</summary>
    All,

    /// <summary>Everybody's but those of the people of a gallery. Who is not surely one of them is covered.</summary>
    AllButGallery,

    /// <summary>Those of the people of a gallery. Who could be one of them is covered.</summary>
    GalleryOnly,
}
