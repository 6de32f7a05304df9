namespace Semblance;

/// <summary>Which of a picture's faces are meant.</summary>
public enum FaceSelection
{
    /// <summary>All faces.</summary>
    All,

    /// <summary>The one with the largest box.</summary>
    Largest,

    /// <summary>The one nearest to the picture's middle, as protocols with centred faces ask.</summary>
    MostCentral,
}
