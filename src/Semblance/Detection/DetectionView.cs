using Semblance.Imaging;

namespace Semblance.Detection;

/// <summary>One way of showing a picture to a detector: the canvas, the part of it that the picture fills, and the way back.</summary>
/// <param name="CanvasWidth">Columns of the network's input.</param>
/// <param name="CanvasHeight">Rows of the network's input.</param>
/// <param name="Content">The part of the canvas that shows picture; the rest is black.</param>
/// <param name="ToPicture">Where a point of the canvas lies in the picture, in pixels of its whole size.</param>
internal readonly record struct DetectionView(int CanvasWidth, int CanvasHeight, PlaneRegion Content, PlaneMap ToPicture);
