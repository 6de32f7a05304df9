using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

namespace Semblance.Training.Teacher;

/// <summary>Answers batch after batch.</summary>
internal sealed class AnswerLoop(TeacherNetwork network, Stream input, Stream output)
{
    private const int Side = 112;

    private const int FaceBytes = Side * Side * 3;

    public void Run()
    {
        var head = new byte[sizeof(int)];
        while (input.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length)
        {
            Answer(BitConverter.ToInt32(head));
            output.Flush();
        }
    }

    private void Answer(int faces)
    {
        var pixels = new byte[faces * FaceBytes];
        input.ReadExactly(pixels);
        using var tensor = OrtValue.CreateTensorValueFromMemory(Planes(pixels, faces), [faces, 3, Side, Side]);
        using var answers = network.Run(tensor);
        foreach (var answer in answers)
            output.Write(MemoryMarshal.AsBytes(answer.GetTensorDataAsSpan<float>()));
    }

    /// <summary>RGB bytes one pixel after the other to one plane a channel, -1 to 1.</summary>
    private static float[] Planes(byte[] pixels, int faces)
    {
        const int plane = Side * Side;
        var planes = new float[faces * FaceBytes];
        for (var i = 0; i < faces * plane; i++)
        {
            var to = (i / plane * FaceBytes) + (i % plane);
            for (var channel = 0; channel < 3; channel++)
                planes[to + (channel * plane)] = (pixels[(i * 3) + channel] - 127.5f) / 127.5f;
        }
        return planes;
    }
}
