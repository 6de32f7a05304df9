namespace Semblance.Video;

/// <summary>What kind of thing pictures come from.</summary>
public enum SourceKind
{
    /// <summary>A recorded file: every frame counts, none is dropped.</summary>
    File,

    /// <summary>A folder of pictures in the order of their names.</summary>
    Folder,

    /// <summary>A network camera that speaks RTSP; read over TCP.</summary>
    Rtsp,

    /// <summary>A camera or server that sends pictures or video over HTTP, for example Motion JPEG.</summary>
    Http,

    /// <summary>A camera at this machine (V4L2), such as <c>/dev/video0</c>.</summary>
    Device,
}
