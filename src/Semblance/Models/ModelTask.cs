namespace Semblance.Models;

/// <summary>What a model is for. The text in a catalogue stands beside each member.</summary>
public enum ModelTask
{
    /// <summary>"detect": finds faces and five points in each.</summary>
    Detect,

    /// <summary>"embed": turns an aligned crop into a feature set.</summary>
    Embed,

    /// <summary>"liveness": presentation attack detection.</summary>
    Liveness,

    /// <summary>"head pose": yaw, pitch and roll of a head.</summary>
    HeadPose,

    /// <summary>"image quality": fitness of a face for recognition.</summary>
    ImageQuality,
}
